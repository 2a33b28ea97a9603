import { Trans, useLingui } from '@lingui/react/macro';
import { createPortal } from 'react-dom';
import '#renderer/desk/paper/blank-sheets.css';
import { padSheet, paperCode } from '#renderer/desk/paper/paper-draft.ts';
import { useColumns } from '#renderer/desk/paper/use-columns.ts';
import { QrPicture } from '#renderer/ui/QrPicture.tsx';
import type { PaperSheets } from '#src/contract/paper.ts';

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** On paper only: the columns of the usual book, each sheet with its number and a code of it. */
export function BlankSheets({ sheets }: { sheets: PaperSheets }) {
  const { t } = useLingui();
  const columns = useColumns(sheets.form);
  return createPortal(
    <div className="gatebook-blank-sheets" aria-hidden>
      {numbers(sheets.from, sheets.to).map((sheet) => (
        <article key={sheet}>
          <header>
            <div>
              <p>{sheets.officeName}</p>
              <h1>
                {sheets.form === 'people' ? (
                  <Trans>Sổ theo dõi người ra vào trụ sở cơ quan</Trans>
                ) : (
                  <Trans>Sổ theo dõi phương tiện ra vào trụ sở cơ quan</Trans>
                )}
              </h1>
              <p>
                <Trans>
                  Ngày ...... tháng ...... năm ............ · Bảo vệ trực: ........................................
                </Trans>
              </p>
            </div>
            <div className="number">
              <small>
                <Trans>Tờ số</Trans>
              </small>
              {padSheet(sheet)}
            </div>
            <QrPicture text={paperCode(sheet)} label={t`Mã của tờ ${padSheet(sheet)}`} size="24mm" />
          </header>
          <table>
            <colgroup>
              {columns.map(({ name, width }) => (
                <col key={name} style={{ width: `${width}%` }} />
              ))}
            </colgroup>
            <thead>
              <tr>
                {columns.map(({ name }) => (
                  <th key={name}>{name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {numbers(1, sheets.rows).map((row) => (
                <tr key={row}>
                  {columns.map(({ name }, index) => (
                    <td key={name}>{index === 0 ? row : ''}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p className="how">
            <Trans>
              Viết sai thì gạch ngang cả hàng, ghi lại ở hàng dưới. Có điện lại: nhập từng hàng vào Sổ Cổng (phím L).
            </Trans>
          </p>
        </article>
      ))}
    </div>,
    document.body,
  );
}
