export function schemas(): Promise<string>
