import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { createPortal } from 'react-dom';
import { formatInstant } from '#renderer/ui/format.ts';
import { useHost } from '#renderer/ui/HostContext.tsx';
import { BarTable } from '#renderer/ui/numbers/BarTable.tsx';
import { Columns } from '#renderer/ui/numbers/ColumnChart.tsx';
import { HowCounted } from '#renderer/ui/numbers/HowCounted.tsx';
import '#renderer/ui/numbers/numbers-sheet.css';
import { BeforeText } from '#renderer/ui/numbers/SpanText.tsx';
import type { Chart } from '#renderer/ui/numbers/use-charts.ts';
import { useNumberWords, whomWords } from '#renderer/ui/numbers/use-number-words.ts';
import type { Tile } from '#renderer/ui/numbers/use-tiles.ts';
import type { NumbersAnswer } from '#src/contract/numbers.ts';
import type { Whom } from '#src/domain/policy/rules.ts';

type Props = { answer: NumbersAnswer; whom: Whom; tiles: readonly Tile[]; charts: readonly Chart[] };

/** What an A4 page has between its margins, in CSS pixels. */
const paper = { width: 690, letters: 15 };

/** On paper only: black on white, with every number written out. */
export function NumbersSheet({ answer: { current, before, bookFrom }, whom, tiles, charts }: Props) {
  const { t } = useLingui();
  const { orpc } = useHost();
  const { saySpan } = useNumberWords();
  const status = useQuery(orpc.kiosk.status.queryOptions());
  const office = status.data?.state === 'open' ? status.data.office.name : '';
  return createPortal(
    <div className="gatebook-numbers" aria-hidden>
      <p>{office}</p>
      <h1>
        <Trans>Số liệu ra vào</Trans>
      </h1>
      <p>
        <strong>{saySpan(current)}</strong> · <Trans>tính: {t(whomWords[whom])}</Trans>
      </p>
      <p>
        <BeforeText current={current} before={before} bookFrom={bookFrom} />
      </p>
      <table className="gatebook-numbers-tiles">
        <tbody>
          {tiles.map(({ id, title, value, note, change }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>{value}</td>
              <td>{[note, change].filter(Boolean).join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {charts.map((chart) => (
        <section key={chart.id}>
          <h2>{chart.title}</h2>
          {chart.note && <p>{chart.note}</p>}
          {chart.bars.length === 0 && <p>{chart.empty}</p>}
          {chart.bars.length > 0 && chart.shape === 'columns' && <Columns bars={chart.bars} {...paper} />}
          {chart.bars.length > 0 && chart.shape === 'rows' && <BarTable bars={chart.bars} of={chart.of} />}
        </section>
      ))}
      <section>
        <h2>
          <Trans>Cách tính</Trans>
        </h2>
        <HowCounted />
      </section>
      <p>
        <Trans>In lúc {formatInstant(Date.now())}. Không có tên ai trong tờ này.</Trans>
      </p>
    </div>,
    document.body,
  );
}
