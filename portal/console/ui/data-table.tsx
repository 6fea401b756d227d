import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { List } from '../app/use-list.ts';
import { useConsole } from '../app/console-context.ts';
import { EmptyState } from './empty-state.tsx';
import { Link } from './link.tsx';
import { TroubleNotice } from './trouble-notice.tsx';

/** A column of a table. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Left out on a narrow screen, where the page of the row has it. */
  readonly isExtra?: boolean;
  readonly look?: 'number' | 'narrow';
}

interface Props<Row> {
  /** What the table is about, for everybody. */
  readonly caption: string;
  readonly list: List<Row>;
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  /** The page of a row, behind what the first column says. */
  readonly linkOf?: ((row: Row) => string) | undefined;
  /** What is said where there is nothing. */
  readonly empty?: ComponentChildren;
  readonly isFiltered?: boolean;
}

/**
 * A list, with everything that can be the matter with one: on its way, empty, not to be had, longer than shown. On a narrow
 * screen each row is a card of lines that name their column.
 */
export function DataTable<Row>({ caption, list, columns, keyOf, linkOf, empty, isFiltered }: Props<Row>) {
  const { t } = useConsole();
  if (list.isLoading) return <Skeleton caption={caption} />;
  const isEmpty = list.rows.length === 0;
  return (
    <div class="table-box">
      {list.trouble && (
        <TroubleNotice trouble={list.trouble} onRetry={isEmpty ? list.reload : (list.more ?? list.reload)} />
      )}
      {isEmpty && !list.trouble && (
        <EmptyState>{isFiltered ? t.common.filteredEmpty : (empty ?? t.common.empty)}</EmptyState>
      )}
      {!isEmpty && (
        <table class="table">
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ id, title, look, isExtra }) => (
                <th key={id} scope="col" class={classOf(look, isExtra)}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.rows.map((row) => (
              <tr key={keyOf(row)} class={linkOf && 'linked'}>
                {columns.map(({ id, title, cell, look, isExtra }, index) => (
                  <td key={id} class={classOf(look, isExtra)} data-title={title}>
                    {index === 0 && linkOf ? <Link to={linkOf(row)}>{cell(row)}</Link> : cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreRows list={list} />
    </div>
  );
}

const classOf = (look: 'number' | 'narrow' | undefined, isExtra: boolean | undefined): string =>
  [look && `is-${look}`, isExtra && 'is-extra'].filter(Boolean).join(' ');

/** The way to the next rows; who cannot see them come hears it, and keeps their place. */
export function MoreRows({ list }: { list: Pick<List<unknown>, 'rows' | 'more' | 'isLoadingMore'> }) {
  const { t } = useConsole();
  const { rows, more, isLoadingMore } = list;
  const [said, setSaid] = useState('');
  const shown = useRef(rows.length);
  useEffect(() => {
    if (rows.length > shown.current && shown.current > 0) setSaid(t.common.moreHasCome(rows.length));
    shown.current = rows.length;
  }, [rows.length, t]);
  return (
    <p class="more-rows">
      <span class="visually-hidden" role="status">
        {isLoadingMore ? t.common.loadingMore : said}
      </span>
      {more && (
        <button
          type="button"
          class="button"
          aria-disabled={isLoadingMore}
          onClick={() => {
            if (!isLoadingMore) more();
          }}
        >
          {isLoadingMore ? t.common.loadingMore : t.common.more}
        </button>
      )}
    </p>
  );
}

/** Room for rows that are on their way. */
function Skeleton({ caption }: { caption: string }) {
  const { t } = useConsole();
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">
        {caption}: {t.common.loading}
      </span>
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}
