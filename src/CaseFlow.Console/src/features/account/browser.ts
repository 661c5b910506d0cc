/** The name and the system in what a browser calls itself; undefined where it names none that people know. */
export function browserIn(userAgent: string): { browser: string; system: string } | undefined {
  const browser = first(userAgent, [['Edg', 'Edge'], ['MicroMessenger', 'WeChat'], ['OPR', 'Opera'], ['Firefox', 'Firefox'], ['Chrome', 'Chrome'], ['Safari', 'Safari']])
  const system = first(userAgent, [['Windows', 'Windows'], ['Android', 'Android'], ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Mac OS', 'macOS'], ['Linux', 'Linux']])
  return browser === undefined || system === undefined ? undefined : { browser, system }
}

const first = (text: string, names: readonly (readonly [string, string])[]): string | undefined => names.find(([mark]) => text.includes(mark))?.[1]
