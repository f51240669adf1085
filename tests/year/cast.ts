/** Everybody here is invented. */
export interface Character {
  name: string;
  addresses: string[];
  role: 'report' | 'leader' | 'customer';
}

const report = (name: string): Character => ({
  name,
  addresses: [`${name.toLowerCase().replace(' ', '.')}@corp.example`],
  role: 'report',
});
const customer = (name: string, address: string): Character => ({
  name,
  addresses: [address],
  role: 'customer',
});

/** The eight the year begins with. */
export const team = [
  report('Ana Silva'),
  report('Ben Okafor'),
  report('Chiara Conti'),
  report('Dilip Rao'),
  report('Emma Novak'),
  report('Farid Haddad'),
  report('Grace Mbeki'),
  report('Hugo Martin'),
];
/** Those who come with the re-organisation. */
export const newcomers = [report('Ines Moreau'), report('Jonas Weber')];
export const boss: Character = {
  name: 'Henrik Dahl',
  addresses: ['henrik.dahl@corp.example'],
  role: 'leader',
};
export const customers = [
  customer('Paula Reyes', 'paula.reyes@harbour.example'),
  customer('Kim Larsen', 'kim@fjord.example'),
  customer('Omar Aziz', 'omar.aziz@bazaar.example'),
  customer('Sofia Rossi', 'sofia@torino.example'),
  customer('Acme', '@acme.example'),
  customer('Northwind', '@northwind.example'),
];
/** Who writes for a customer known by the domain. */
export const voices: Record<string, string> = {
  '@acme.example': 'lee.wong@acme.example',
  '@northwind.example': 'ruth.ek@northwind.example',
};
export const strangers = ['oskar.brandt@elsewhere.example', 'news@weekly.example'];
/** The leader's own addresses: two are set, the third is read from a page. */
export const mine = ['mira.lindqvist@corp.example', 'mira@corp.example'];
export const alsoMine = 'mira.lindqvist@corp-group.example';
