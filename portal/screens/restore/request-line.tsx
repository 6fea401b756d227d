import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useRestoreTexts } from './restore-texts.ts';
import { base } from './steps.ts';
import { useRequest } from './use-request.ts';

/** On the start of the portal, in the browser that has sent a request: how far it is. */
export function RequestLine() {
  const { line } = useRestoreTexts();
  const { request } = useRequest();
  // Nobody comes to the start for this: without an answer nothing is said.
  if (!request || (request.state !== 'waiting' && request.decidedAt === undefined)) return null;
  const title = request.state === 'waiting' ? line.waiting : line.decided;
  return (
    <Notice tone="info" title={title(request.reference)}>
      <p>
        <Link to={`${base}/state`} class="inline-target">
          {line.look}
        </Link>
      </p>
    </Notice>
  );
}
