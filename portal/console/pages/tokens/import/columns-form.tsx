import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { csvSeparators } from '#shared/domain/token-import/csv-lines.ts';
import type { CsvChoices, CsvReading } from '#shared/domain/token-import/read-csv.ts';
import { useTexts } from '../../../app/console-context.ts';
import { ChoiceField, TickField } from '../../../ui/fields.tsx';
import { columnFields, columnOf, withColumn } from './columns.ts';
import { importPageTexts } from './texts.ts';

/** What a device can be whose line does not say it. */
const otherwise = {
  type: ['totp', 'hotp'],
  digits: ['6', '8'],
  period: ['30', '60'],
  algorithm: ['sha1', 'sha256', 'sha512'],
} as const;
const otherwiseFields = ['type', 'digits', 'period', 'algorithm'] as const;

interface Props {
  readonly reading: CsvReading;
  readonly choices: CsvChoices;
  readonly onChoices: (choices: CsvChoices) => void;
  /** Nothing can be read before somebody has said more. */
  readonly isNeeded: boolean;
  readonly children: ComponentChildren;
}

/** How the table is to be understood: as it was guessed, until somebody says otherwise. Never shows what stands in it. */
export function ColumnsForm({ reading, choices, onChoices, isNeeded, children }: Props) {
  const t = useTexts(importPageTexts);
  const { headings, columns, separator, hasHeadings } = reading;
  // Open where it was guessed without names; it closes by hand alone, never under somebody who is choosing.
  const [isOpen, setOpen] = useState(isNeeded || !hasHeadings);
  const options = [
    ['', t.noColumn] as const,
    ...headings.map((heading, index) => [`${index}`, t.column(index + 1, heading)] as const),
  ];
  const missing = otherwiseFields.filter((field) => columns[field] === undefined);
  // Other columns are guessed anew where the table falls into others.
  const apart = (change: Partial<CsvChoices>): void => {
    const kept = Object.entries(choices).filter(([name]) => name !== 'columns');
    onChoices({ ...Object.fromEntries(kept), ...change });
  };
  return (
    <details
      class="card"
      open={isNeeded || isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{t.columnsTitle}</summary>
      <div class="filters">
        <ChoiceField
          id="separator"
          label={t.separator}
          value={separator}
          options={csvSeparators.map((each) => [each, t.separators[each]])}
          onValue={(chosen) => {
            apart({ separator: chosen });
          }}
        />
        {columnFields.map((field) => (
          <ChoiceField
            key={field}
            id={`column-${field}`}
            label={t.fields[field]}
            value={`${columnOf(columns, field) ?? ''}`}
            options={options}
            onValue={(chosen) => {
              const column = chosen === '' ? undefined : Number(chosen);
              onChoices({ ...choices, columns: withColumn(columns, field, column) });
            }}
          />
        ))}
        {missing.map((field) => (
          <ChoiceField
            key={field}
            id={`otherwise-${field}`}
            label={t.otherwise[field]}
            value={choices.otherwise?.[field] ?? otherwise[field][0]}
            options={otherwise[field].map((each) => [each, each.toUpperCase()])}
            onValue={(chosen) => {
              onChoices({ ...choices, otherwise: { ...choices.otherwise, [field]: chosen } });
            }}
          />
        ))}
      </div>
      <TickField
        id="has-headings"
        label={t.hasHeadings}
        isTicked={hasHeadings}
        onTicked={(isTicked) => {
          apart({ hasHeadings: isTicked });
        }}
      />
      {children}
    </details>
  );
}
