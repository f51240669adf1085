/** Somebody on a simulated page. Names and addresses are invented. */
export interface Someone {
  name: string;
  address: string;
}

/** Interface languages the simulated sites speak; `ar` is laid out from right to left. */
export type Lang = 'en' | 'de' | 'fr' | 'ja' | 'es' | 'pt-BR' | 'ar';

/** What a simulated site answers for one address: works with any kind of request interception. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}
