import { Trans, useLingui } from '@lingui/react/macro';
import { sweepWords } from '#renderer/desk/shift/shift-words.ts';
import { formatSince } from '#renderer/desk/time.ts';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import type { ShiftSheet } from '#src/contract/shifts.ts';
import type { VisitSummary } from '#src/contract/visit.ts';

/** Who is inside, with which vehicle and what the sweep found; and who waits at the door. */
export function SheetPeople({ sheet }: { sheet: ShiftSheet }) {
  const { t } = useLingui();
  const { nameOf, numberOf } = useVisitWords();
  const { inside, waiting, counts } = sheet;
  const endedMs = Date.parse(sheet.endedAt);
  const vehicles = inside.filter(({ visit }) => visit.plate !== null).length;
  const placeOf = ({ departmentName, host }: VisitSummary) => [departmentName, host].filter(Boolean).join(' · ');
  return (
    <>
      <section>
        <h2>
          <Trans>
            Đang ở trong: {counts.people} người, {vehicles} xe
          </Trans>
        </h2>
        {inside.length > 0 && (
          <table className="people">
            <thead>
              <tr>
                <th>{t`Số`}</th>
                <th>{t`Họ tên`}</th>
                <th>{t`Đi cùng`}</th>
                <th>{t`Đơn vị, người tiếp`}</th>
                <th>{t`Từ lúc`}</th>
                <th>{t`Biển số`}</th>
                <th>{t`Rà soát`}</th>
              </tr>
            </thead>
            <tbody>
              {inside.map(({ visit, answer }) => (
                <tr key={visit.id}>
                  <td>{numberOf(visit)}</td>
                  <td>{nameOf(visit)}</td>
                  <td>{visit.companions > 0 ? visit.companions : ''}</td>
                  <td>{placeOf(visit)}</td>
                  <td>{formatSince(visit.arrivedAt, endedMs)}</td>
                  <td>{visit.plate}</td>
                  <td>{answer ? t(sweepWords[answer]) : t`chưa hỏi`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section>
        <h2>
          <Trans>Đang chờ quyết định</Trans>
        </h2>
        <p>
          {waiting.length === 0 ? (
            <Trans>Không có.</Trans>
          ) : (
            waiting.map((visit) => `${numberOf(visit)}. ${nameOf(visit)}`).join('; ')
          )}
        </p>
      </section>
    </>
  );
}
