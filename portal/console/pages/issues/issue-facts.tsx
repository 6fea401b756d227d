import type { UserIssueView } from '#shared/api/restore-views.ts';
import { countryName, deviceName } from '../../../ui/place-name.ts';
import { useConsole, useTexts } from '../../app/console-context.ts';
import { factorNames } from '../../names.ts';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Moment } from '../../ui/moment.tsx';
import { issueTexts } from './texts.ts';

/** What was proven, what was given, and where the request came from. */
export function IssueFacts({ issue }: { issue: UserIssueView }) {
  const words = useTexts(issueTexts);
  const { language } = useConsole();
  const { from, proven } = issue;
  const names = useTexts(factorNames);
  const isNothingGiven = issue.newMail === undefined && !issue.givesPortalPassword;
  return (
    <>
      <div class="columns">
        <section class="card">
          <h2>{words.proven}</h2>
          <DefinitionList items={proven.map(({ factor, provenAt }) => [names[factor], <Moment at={provenAt} />])} />
        </section>
        <section class="card">
          <h2>{words.from}</h2>
          <DefinitionList
            items={[
              [words.device, deviceName(from, language)],
              [words.network, from.network ?? words.unknown],
              [words.country, from.country === undefined ? words.unknown : countryName(from.country, language)],
            ]}
          />
        </section>
      </div>
      <section class="card">
        <h2>{words.given}</h2>
        {isNothingGiven && <p>{issue.state === 'waiting' ? words.nothingGiven : words.goneSince}</p>}
        <DefinitionList
          items={[
            [words.mailNow, issue.mail],
            [
              words.newMail,
              issue.newMail && (
                <>
                  <b>{issue.newMail}</b>
                  <br />
                  <span class="small soft">{words.newMailHint}</span>
                </>
              ),
            ],
            [words.newPassword, issue.givesPortalPassword ? words.newPasswordGiven : undefined],
          ]}
        />
      </section>
      <section class="card">
        <h2>{words.facts}</h2>
        <DefinitionList
          items={[
            [words.reference, issue.reference],
            [words.login, issue.login],
            [words.portal, issue.portal],
            [words.asked, <Moment at={issue.submittedAt} />],
            [words.expires, issue.state === 'waiting' ? <Moment at={issue.expiresAt} /> : undefined],
            [words.decided, issue.decidedAt && <Moment at={issue.decidedAt} />],
            [words.decidedBy, issue.decidedBy],
          ]}
        />
      </section>
    </>
  );
}
