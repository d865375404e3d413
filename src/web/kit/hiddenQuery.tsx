/** Carries the query of `url` through a GET form, which would otherwise drop it. */
export function HiddenQuery({ url, except, only }: { url: URL; except?: readonly string[]; only?: readonly string[] }) {
  const kept = [...url.searchParams].filter(([name]) => !except?.includes(name) && (only?.includes(name) ?? true));
  return (
    <>
      {kept.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
