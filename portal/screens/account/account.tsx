export function Account({ section }: { section: string }) {
  return <p>{section}</p>;
}
