/** `defuddle 0.19.4, mdream 1.7.2` */
export function listVersions(versions: Readonly<Record<string, string>>): string {
  return Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
}
