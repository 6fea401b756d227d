import { useState } from 'preact/hooks';
import type { ApiKeyView } from '#shared/api/api-key-views.ts';
import { day } from '../../../ui/format.ts';
import { call } from '../../api/client.ts';
import { useConsole, useMay, useTexts } from '../../app/console-context.ts';
import { useList } from '../../app/use-list.ts';
import { useTask } from '../../app/use-task.ts';
import { permissionTexts } from '../../permission-texts.ts';
import { Badge } from '../../ui/badge.tsx';
import { ConfirmStep } from '../../ui/confirm-step.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { texts } from './texts.ts';

/** All keys that reach no further than who looks. */
export function KeyList() {
  const { tell, language } = useConsole();
  const t = useTexts(texts);
  const words = useTexts(permissionTexts);
  const may = useMay()('api-keys.write');
  const task = useTask();
  const [ending, setEnding] = useState<ApiKeyView>();
  const list = useList('keys', async (_, signal) => {
    const answer = await call('api-key.list', {}, { signal });
    return answer.ok ? { ...answer, value: { rows: answer.value.apiKeys } } : answer;
  });

  const end = async (key: ApiKeyView): Promise<void> => {
    if (!(await task.run(() => call('api-key.revoke', { params: { id: key.id } })))) return;
    setEnding(undefined);
    tell(t.ended(key.name));
    list.reload();
  };
  const dayOf = (moment: string): string => day(new Date(moment), language);
  const reachOf = ({ portals, directories }: ApiKeyView): string =>
    [...new Set([portals, directories].flatMap((each) => (each === 'all' ? t.everything : each)))].join(', ');

  const columns: readonly Column<ApiKeyView>[] = [
    { id: 'name', title: t.columns.name, cell: ({ name }) => name },
    {
      id: 'may',
      title: t.columns.may,
      cell: ({ permissions }) => (
        <details>
          <summary>{t.permissions(permissions.length)}</summary>
          <ul>
            {permissions.map((each) => (
              <li key={each}>{words[each]}</li>
            ))}
          </ul>
        </details>
      ),
    },
    { id: 'reaches', title: t.columns.reaches, cell: reachOf, isExtra: true },
    {
      id: 'ends',
      title: t.columns.ends,
      cell: ({ expiresAt }) =>
        new Date(expiresAt) <= new Date() ? <Badge tone="bad">{t.isOver}</Badge> : dayOf(expiresAt),
    },
    {
      id: 'used',
      title: t.columns.used,
      cell: ({ lastUsedAt }) => (lastUsedAt === undefined ? '–' : dayOf(lastUsedAt)),
      isExtra: true,
    },
    { id: 'by', title: t.columns.by, cell: ({ createdBy }) => createdBy, isExtra: true },
    ...(may
      ? [
          {
            id: 'end',
            title: t.columns.do,
            look: 'narrow',
            cell: (key: ApiKeyView) => (
              <button
                type="button"
                class="quiet"
                aria-label={`${t.end}: ${key.name}`}
                onClick={() => {
                  task.setTrouble(undefined);
                  setEnding(key);
                }}
              >
                {t.end}
              </button>
            ),
          } as const,
        ]
      : []),
  ];

  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        may && (
          <Link to="api-keys/new" class="button primary">
            {t.make}
          </Link>
        )
      }
    >
      <DataTable caption={t.title} list={list} columns={columns} keyOf={({ id }) => id} empty={t.empty} />
      {ending && (
        <ConfirmStep
          isDanger
          title={t.endQuestion(ending.name)}
          confirm={t.end}
          task={task}
          onConfirm={() => void end(ending)}
          onCancel={() => {
            setEnding(undefined);
          }}
        >
          <p>{t.endText}</p>
        </ConfirmStep>
      )}
    </Page>
  );
}
