import { Trans, useLingui } from '@lingui/react/macro';
import { createPortal } from 'react-dom';
import '#renderer/desk/shift/shift-sheet.css';
import { SheetChecklist } from '#renderer/desk/shift/SheetChecklist.tsx';
import { SheetPeople } from '#renderer/desk/shift/SheetPeople.tsx';
import { unsaidWords } from '#renderer/desk/shift/shift-words.ts';
import { formatInstant, formatTime } from '#renderer/ui/format.ts';
import { QrPicture } from '#renderer/ui/QrPicture.tsx';
import type { ShiftSheet } from '#src/contract/shifts.ts';

/** On paper only: the shift on A4, the signed head, and room for two signatures. */
export function ShiftSheetPaper({ sheet }: { sheet: ShiftSheet }) {
  const { t } = useLingui();
  const from = formatInstant(sheet.startedAt);
  const until = formatInstant(sheet.endedAt);
  const { counts, sweep, unsaid, anchor } = sheet;
  return createPortal(
    <div className="gatebook-shift-sheet" aria-hidden>
      <div className="office">{sheet.officeName}</div>
      <h1>
        <Trans>Phiếu bàn giao ca trực</Trans>
      </h1>
      <p className="when">
        <Trans>
          Ca trực từ {from} đến {until}
        </Trans>
      </p>
      <table className="pairs">
        <tbody>
          <Pair name={t`Người giao`} value={sheet.leaver} />
          <Pair name={t`Người nhận`} value={sheet.taker ?? t`(không có bàn giao)`} />
          <Pair
            name={t`Trong ca`}
            value={t`${counts.ins} lượt vào, ${counts.outs} lượt ra, ${counts.refused} lượt không cho vào`}
          />
          <Pair
            name={t`Rà soát`}
            value={t`${sweep.seen} còn trong, ${sweep.left} đã về, ${sweep.notFound} không thấy, ${sweep.unasked} chưa hỏi`}
          />
          {unsaid.length > 0 && (
            <Pair name={t`Chưa làm`} value={unsaid.map((matter) => t(unsaidWords[matter])).join(' ')} />
          )}
        </tbody>
      </table>
      <SheetPeople sheet={sheet} />
      <SheetNotes sheet={sheet} />
      <SheetChecklist checklist={sheet.checklist} />
      {anchor && (
        <section className="anchor">
          <QrPicture text={anchor.note} label={t`Mã của bản đã ký`} size="46mm" />
          <div>
            <p>
              <Trans>
                Sổ có {anchor.lines} dòng, ký lúc {formatInstant(anchor.at)}. Người giao và người nhận giữ ảnh chụp mã
                này.
              </Trans>
            </p>
            <pre>{anchor.note}</pre>
            <pre>{anchor.key}</pre>
          </div>
        </section>
      )}
      <Signatures leaver={sheet.leaver} taker={sheet.taker} />
    </div>,
    document.body,
  );
}

const Pair = ({ name, value }: { name: string; value: string }) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{value}</td>
  </tr>
);

function SheetNotes({ sheet: { notes } }: { sheet: ShiftSheet }) {
  return (
    <section>
      <h2>
        <Trans>Ghi chú và sự cố</Trans>
      </h2>
      {notes.length === 0 ? (
        <p>
          <Trans>Không có.</Trans>
        </p>
      ) : (
        <ul>
          {notes.map(({ seq, at, isIncident, text }) => (
            <li key={seq}>
              {formatTime(at)}{' '}
              {isIncident && (
                <strong>
                  <Trans>SỰ CỐ:</Trans>{' '}
                </strong>
              )}
              {text ?? <Trans>(nội dung đã xóa)</Trans>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const Signatures = ({ leaver, taker }: { leaver: string; taker: string | null }) => (
  <div className="signatures">
    <div>
      <Trans>Người giao</Trans>
      <small>
        <Trans>(ký, ghi rõ họ tên)</Trans>
      </small>
      <span>{leaver}</span>
    </div>
    <div>
      <Trans>Người nhận</Trans>
      <small>
        <Trans>(ký, ghi rõ họ tên)</Trans>
      </small>
      <span>{taker}</span>
    </div>
  </div>
);
