import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { createPortal } from 'react-dom';
import { type Book, type BookPart, useBookRows } from '#renderer/desk/vehicles/use-book-rows.ts';
import '#renderer/desk/vehicles/vehicle-book-sheet.css';
import { useHost } from '#renderer/ui/HostContext.tsx';

/** On paper only, A4 across: the columns of the usual book, with their heads on every sheet. */
export function VehicleBookSheet({ book, title }: { book: Book; title: string }) {
  const { orpc } = useHost();
  const status = useQuery(orpc.kiosk.status.queryOptions());
  const { stays, trips } = useBookRows(book);
  return createPortal(
    <div className="gatebook-vehicle-book" aria-hidden>
      <p>{status.data?.state === 'open' ? status.data.office.name : ''}</p>
      <h1>
        <Trans>Sổ theo dõi phương tiện ra vào trụ sở cơ quan</Trans>
      </h1>
      <p>{title}</p>
      <SheetPart part={stays} widths={stayWidths} />
      {trips.rows.length > 0 && (
        <>
          <h2>
            <Trans>Xe cơ quan</Trans>
          </h2>
          <SheetPart part={trips} widths={tripWidths} />
        </>
      )}
    </div>,
    document.body,
  );
}

/** Percent of the sheet. */
const stayWidths = [3, 7, 6, 9, 10, 17, 5, 12, 7, 10, 8, 6];
const tripWidths = [3, 7, 5, 12, 11, 4, 15, 8, 6, 8, 7, 14];

const SheetPart = ({ part: { head, rows }, widths }: { part: BookPart; widths: readonly number[] }) => (
  <table>
    <colgroup>
      {head.map((name, index) => (
        <col key={name} style={{ width: `${widths[index]}%` }} />
      ))}
    </colgroup>
    <thead>
      <tr>
        {head.map((name) => (
          <th key={name}>{name}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ key, cells, remark }) => (
        <tr key={key} data-struck={remark !== null || undefined}>
          {cells.map((cell, index) => (
            <td key={head[index]}>
              {index === cells.length - 1 && remark !== null && <b>{remark}</b>}
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
