import type { RefusedField } from '../../api/send.ts';
import { useConsole } from '../app/console-context.ts';
import { refusedInWords } from '../refused-fields.ts';

/** What of a request has to be put right, a line each. */
export function RefusedFields({ fields }: { fields: readonly RefusedField[] }) {
  const { language } = useConsole();
  return (
    <ul>
      {refusedInWords(fields, language).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
