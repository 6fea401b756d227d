import '../../../sealing/quiet-zod.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { verifyExport } from '#shared/protocol/audit-export.ts';
import type { ExportReport } from '#shared/protocol/audit-export.ts';
import type { ConsoleTrouble } from '../../api/client.ts';
import { useTexts } from '../../app/console-context.ts';
import { LineField } from '../../ui/fields.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Page } from '../../ui/page.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { TroubleNotice } from '../../ui/trouble-notice.tsx';
import { csvHead, csvLine } from './as-csv.ts';
import { lastDays, momentsOf } from './day-range.ts';
import { ExportTrouble, readExport } from './read-export.ts';
import { readFileLines, sha256 } from './read-file.ts';
import { Report } from './report.tsx';
import { texts } from './texts.ts';

const fingerprintShape = /^[0-9a-f]{4}(-[0-9a-f]{4}){15}$/;

/** Takes records of a time along, or verifies them here; or a file, in the browser alone. */
export function AuditExport() {
  const t = useTexts(texts);
  const [days, setDays] = useState(lastDays(7, new Date()));
  const [fingerprint, setFingerprint] = useState('');
  const [read, setRead] = useState<number>();
  const [report, setReport] = useState<ExportReport>();
  const [trouble, setTrouble] = useState<ConsoleTrouble>();
  const leaving = useRef(new AbortController());
  useEffect(() => () => leaving.current.abort(), []);

  const moments = momentsOf(days);
  const typed = fingerprint.trim().toLowerCase();
  const isWrong = typed !== '' && !fingerprintShape.test(typed);

  /** Does one thing at a time, and says how far it is. */
  const work = async (job: () => Promise<void>): Promise<void> => {
    if (read !== undefined) return;
    setReport(undefined);
    setTrouble(undefined);
    setRead(0);
    try {
      await job();
    } catch (error) {
      if (!leaving.current.signal.aborted)
        setTrouble(error instanceof ExportTrouble ? error.trouble : { code: 'internal' });
    } finally {
      if (!leaving.current.signal.aborted) setRead(undefined);
    }
  };
  const verify = (lines: () => AsyncIterable<string>) =>
    work(async () => {
      const options = { onProgress: setRead, ...(typed !== '' && { fingerprint: typed }) };
      setReport(await verifyExport(lines(), sha256, options));
    });
  const download = (format: 'ndjson' | 'csv') =>
    work(async () => {
      if (!moments) return;
      const parts: string[] = format === 'csv' ? [`${csvHead}\r\n`] : [];
      for await (const line of readExport(moments, leaving.current.signal)) {
        const made = format === 'csv' ? csvLine(line) : line;
        if (made !== undefined) parts.push(made + (format === 'csv' ? '\r\n' : '\n'));
        if (parts.length % 100 === 0) setRead(parts.length);
      }
      save(
        new Blob(parts, { type: format === 'csv' ? 'text/csv' : 'application/x-ndjson' }),
        `${name(days)}.${format}`,
      );
    });

  const isBusy = read !== undefined;
  const button = (text: string, onClick: () => unknown, isPrimary = false) => (
    <button
      type="button"
      class={isPrimary ? 'button primary' : 'button'}
      aria-disabled={isBusy || !moments || isWrong}
      onClick={() => {
        if (!isBusy && moments && !isWrong) onClick();
      }}
    >
      {text}
    </button>
  );
  return (
    <Page title={t.export} lead={t.exportLead} above={{ to: 'audit', title: t.title }}>
      <TroubleNotice trouble={trouble} />
      {report && <Report report={report} />}
      {isBusy && <ProgressBar label={`${t.working}: ${t.records(read)}`} done={read} all={undefined} />}
      <div class="filters">
        <LineField
          id="from"
          type="date"
          label={t.from}
          value={days.from}
          error={moments ? undefined : t.timeWrong}
          onText={(from) => {
            setDays({ ...days, from });
          }}
        />
        <LineField
          id="to"
          type="date"
          label={t.to}
          value={days.to}
          onText={(to) => {
            setDays({ ...days, to });
          }}
        />
      </div>
      <p class="buttons">
        {button(t.verifyHere, () => void verify(() => readExport(moments!, leaving.current.signal)), true)}
        {button(t.download, () => void download('ndjson'))}
        {button(t.downloadCsv, () => void download('csv'))}
      </p>
      <p class="hint">{t.csvHint}</p>
      <section class="card">
        <h2>{t.verifyFile}</h2>
        <LineField
          id="fingerprint"
          label={t.fingerprint}
          hint={t.fingerprintHint}
          value={fingerprint}
          error={isWrong ? t.fingerprintWrong : undefined}
          onText={setFingerprint}
          maxLength={100}
        />
        <FileDrop
          id="file"
          label={t.file}
          hint={t.verifyFileHint}
          accept=".ndjson,.json,.txt"
          onFile={(file) => {
            if (!isWrong) void verify(() => readFileLines(file));
          }}
        />
      </section>
    </Page>
  );
}

const name = ({ from, to }: { from: string; to: string }): string => `latchkey-audit-${from}-${to}`;

/** Hands a file to the browser's own way of keeping files. */
function save(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  // Not at once: some browsers read it a moment later.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
