import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { lockable } from '../../domain/playbook';
import { wordLanguages } from '../../domain/words';
import managed from '../../public/managed-schema.json';
import { checkedPolicy } from '../../storage/policy';
import { policyShape } from '../../storage/policy-shape';
import { freshProfile } from '../storage/platform';

const folder = 'listing/policies';
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const template = JSON.parse(read('policy.json')) as Json;

type Json = Record<string, unknown>;
const only = (found: Json): unknown => {
  const values = Object.values(found);
  expect(values).toHaveLength(1);
  return values[0];
};

/** `[key]` and `"name"=value` lines of a registry file, by key; text values that hold JSON are read. */
function registry(text: string): Record<string, Json> {
  expect(text.startsWith('Windows Registry Editor Version 5.00\r\n')).toBe(true);
  const keys: Record<string, Json> = {};
  let key: Json = {};
  for (const line of text.split('\r\n').slice(1)) {
    const opened = /^\[(.+)\]$/.exec(line);
    const set = /^"(\w+)"=(?:dword:([0-9a-f]{8})|"((?:[^"\\]|\\.)*)")$/.exec(line);
    if (opened) keys[opened[1]!] = key = {};
    else if (set) key[set[1]!] = set[2] ? parseInt(set[2], 16) : plain(set[3]!);
    else expect(line, 'a line that says nothing').toMatch(/^(;.*)?$/);
  }
  return keys;
}
function plain(escaped: string): unknown {
  const text = escaped.replace(/\\(.)/g, '$1');
  return /^[[{]/.test(text) ? JSON.parse(text) : text;
}

/** A property list, as far as ours go. */
function propertyList(xml: string): Json {
  const tags = [...xml.matchAll(/<(\/?)(dict|array|key|string|integer|true|false)(\/?)>([^<]*)/g)];
  let at = 0;
  const value = (): unknown => {
    const [, , name, , words] = tags[at++]!;
    if (name === 'true' || name === 'false') return name === 'true';
    if (name === 'dict' || name === 'array') {
      const inside: [string, unknown][] = [];
      while (tags[at]![1] !== '/') {
        const key = name === 'dict' ? (value() as string) : '';
        inside.push([key, value()]);
      }
      at++;
      return name === 'dict' ? Object.fromEntries(inside) : inside.map(([, one]) => one);
    }
    expect(tags[at++]![1], `<${name}> is closed`).toBe('/');
    const text = words!.replaceAll('&lt;', '<').replaceAll('&amp;', '&');
    return name === 'integer' ? Number(text) : text;
  };
  const list = value() as Json;
  expect(at).toBe(tags.length);
  return list;
}

interface Payload extends Json {
  PayloadType: string;
}
const withoutHead = (payload: Payload): Json =>
  Object.fromEntries(Object.entries(payload).filter(([key]) => !key.startsWith('Payload')));

/** Every policy for the extension in a template; a template that only installs it has none. */
const policiesIn: Record<string, (text: string) => unknown[]> = {
  'policy.json': (text) => [JSON.parse(text)],
  'chrome-admin-console.json': (text) => {
    const parts = Object.entries(JSON.parse(text) as Record<string, { Value: unknown }>);
    for (const [, part] of parts) expect(Object.keys(part)).toEqual(['Value']);
    return [Object.fromEntries(parts.map(([key, { Value }]) => [key, Value]))];
  },
  'linux-chrome.json': (text) => [only(JSON.parse(text)['3rdparty'].extensions)],
  'linux-edge.json': (text) => [only(JSON.parse(text)['3rdparty'].extensions)],
  'firefox-policies.json': (text) => [only(JSON.parse(text).policies['3rdparty'].Extensions)],
  'windows-chrome.reg': (text) => inRegistry(text, 'Google\\Chrome'),
  'windows-edge.reg': (text) => inRegistry(text, 'Microsoft\\Edge'),
  'intune-edge.ps1': (text) => [JSON.parse(/^\$policy = @'\n(.+?)\n'@/ms.exec(text)![1]!)],
  'intune-edge-extension-settings.json': () => [],
  'intune-oma-uri.json': () => [],
  'macos.mobileconfig': (text) => {
    const payloads = propertyList(text).PayloadContent as Payload[];
    const ofExtension = payloads.filter(({ PayloadType }) => PayloadType.includes('.extensions.'));
    const firefox = payloads.find(({ PayloadType }) => PayloadType === 'org.mozilla.firefox')!;
    const { Extensions } = firefox['3rdparty'] as { Extensions: Json };
    return [...ofExtension.map(withoutHead), only(Extensions)];
  },
};

function inRegistry(text: string, vendor: string): unknown[] {
  const keys = registry(text);
  const start = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${vendor}\\`;
  for (const key of Object.keys(keys)) expect(key.startsWith(start), key).toBe(true);
  return Object.entries(keys)
    .filter(([key]) => /\\3rdparty\\extensions\\[^\\]+\\policy$/.test(key))
    .map(([, values]) => values);
}

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
}

/** Where a value is not as Chromium's schema says: there Chromium would drop all of it. */
function misfits(schema: Schema | undefined, value: unknown, place = ''): string[] {
  if (!schema) return [`${place} is not named`];
  const type = Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
  if (type !== schema.type) return [`${place} is ${type}`];
  if (Array.isArray(value)) return value.flatMap((one) => misfits(schema.items, one, `${place}[]`));
  if (type !== 'object') return [];
  return Object.entries(value as Json).flatMap(([key, one]) =>
    misfits(schema.properties?.[key], one, `${place}.${key}`),
  );
}

/** What is wrong with a template; nothing is as it should be. */
function wrongIn(file: string, text: string): string[] {
  return policiesIn[file]!(text).flatMap((policy) => {
    const { trouble } = checkedPolicy(policy as object);
    return [...misfits(managed, policy), ...(trouble === undefined ? [] : [trouble])];
  });
}

beforeEach(freshProfile);

describe('the templates for administrators', () => {
  it('are all known here, and each that configures holds the same policy', () => {
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(policiesIn).toSorted());
    const counts = Object.entries(policiesIn).map(([file, policies]) => {
      const found = policies(read(file));
      for (const policy of found) expect(policy, file).toEqual(template);
      return [file, found.length];
    });
    expect(Object.fromEntries(counts)).toMatchObject({
      'macos.mobileconfig': 3,
      'windows-edge.reg': 1,
      'intune-oma-uri.json': 0,
    });
  });

  it.each(Object.keys(policiesIn))('%s is in order, and a planted wrong key is found', (file) => {
    const text = read(file);
    expect(wrongIn(file, text)).toEqual([]);
    if (policiesIn[file]!(text).length === 0) return;
    for (const [right, wrong] of [
      ['quietHours', 'quietTimes'],
      ['budget', 'people'],
      ['cadence', 'rhythm'],
      ['gmail', 'outlook'],
    ] as const) {
      expect(wrongIn(file, text.replaceAll(right, wrong)), `${right} as ${wrong}`).not.toEqual([]);
    }
    // A key that another part names is no better: nobody is to be listed by an administrator.
    expect(wrongIn(file, text.replaceAll('https://help', 'http://help'))).not.toEqual([]);
  });

  it('install it from the stores’ own addresses, and mark what is to be filled in', () => {
    const chrome = {
      installation_mode: 'force_installed',
      update_url: 'https://clients2.google.com/service/update2/crx',
      toolbar_pin: 'force_pinned',
    };
    const edge = {
      installation_mode: 'force_installed',
      update_url: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
      toolbar_state: 'force_shown',
    };
    const [chromeId, edgeId] = ['PUT-THE-CHROME-WEB-STORE-ID-HERE', 'PUT-THE-EDGE-ADD-ONS-ID-HERE'];
    const inKey = (file: string, id: string) =>
      Object.entries(registry(read(file))).find(([key]) =>
        key.endsWith(`ExtensionSettings\\${id}`),
      );
    expect(JSON.parse(read('linux-chrome.json')).ExtensionSettings).toEqual({ [chromeId]: chrome });
    expect(JSON.parse(read('linux-edge.json')).ExtensionSettings).toEqual({ [edgeId]: edge });
    expect(inKey('windows-chrome.reg', chromeId)?.[1]).toEqual(chrome);
    expect(inKey('windows-edge.reg', edgeId)?.[1]).toEqual(edge);
    expect(JSON.parse(read('intune-edge-extension-settings.json'))).toEqual({ [edgeId]: edge });
    const payloads = propertyList(read('macos.mobileconfig')).PayloadContent as Payload[];
    const settings = new Map(payloads.map((one) => [one.PayloadType, one.ExtensionSettings]));
    expect(settings.get('com.google.Chrome')).toEqual({ [chromeId]: chrome });
    expect(settings.get('com.microsoft.Edge')).toEqual({ [edgeId]: edge });
    const lines = JSON.parse(read('intune-oma-uri.json')) as { omaUri: string; value: string }[];
    const said = lines.map(({ value }) => JSON.parse(/value='(.+)'\/>$/.exec(value)![1]!) as Json);
    expect(said).toEqual([{ [edgeId]: edge }, { [chromeId]: chrome }]);
  });

  it('name Firefox’s id as the manifest has it', () => {
    const { policies } = JSON.parse(read('firefox-policies.json'));
    const id = /gecko: \{\s*id: '([^']+)'/.exec(readFileSync('wxt.config.ts', 'utf8'))![1]!;
    expect(Object.keys(policies.ExtensionSettings)).toEqual([id]);
    expect(Object.keys(policies['3rdparty'].Extensions)).toEqual([id]);
  });
});

describe('the schema for Chromium', () => {
  it('names what the extension takes, no more and no less, with one type each, as Chromium wants it', () => {
    const { properties } = managed as { properties: Record<string, Schema> };
    expect(Object.keys(properties)).toEqual(Object.keys(policyShape.entries));
    expect(Object.keys(properties.sites!.properties!)).toEqual(['gmail', 'calendar']);
    expect(Object.keys(properties.quietHours!.properties!)).toEqual(['on', 'from', 'to']);
    const check = (schema: Schema) => {
      expect(typeof schema.type).toBe('string');
      expect(schema).not.toHaveProperty('additionalProperties');
      if (schema.type === 'array') check(schema.items!);
      Object.values(schema.properties ?? {}).forEach(check);
    };
    check(managed);
  });

  it('says in words which parts may be locked and which languages there are', () => {
    const { locked, languages } = managed.properties;
    for (const part of lockable.filter((one) => one !== 'budget'))
      expect(locked.description).toContain(part);
    for (const language of wordLanguages) expect(languages.description).toContain(language);
  });
});
