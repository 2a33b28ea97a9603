import { useLingui } from '@lingui/react/macro';
import { useVehicleWords } from '#renderer/desk/vehicles/use-vehicle-words.ts';
import { formatDay, formatTime } from '#renderer/ui/format.ts';
import type { Outputs } from '#src/contract/contract.ts';
import type { CarTrip, VehicleStay } from '#src/contract/vehicles.ts';

export type Book = Outputs['vehicles']['book'];
/** `remark`: why a row was struck out, which is not struck itself; null: it was not. */
export type BookRow = { key: string; cells: string[]; remark: string | null };
export type BookPart = { head: string[]; rows: BookRow[] };

const dayOf = (at: string | null): string => (at === null ? '' : formatDay(at));
const timeOf = (at: string | null, dayAt: string | null): string => {
  if (at === null) return '';
  return dayAt === null || formatDay(at) === formatDay(dayAt) ? formatTime(at) : `${formatTime(at)} ${formatDay(at)}`;
};
const both = (...words: (string | null | undefined | false)[]): string => words.filter(Boolean).join('; ');
/** One name where the same guard wrote both. */
const guards = (one: string | null, other: string | null): string => both(one, other !== one && other);

type Ways<Row> = { keyOf: (row: Row) => string; remarkOf: (row: Row) => string | null };
type Columns<Row> = [head: string, cell: (row: Row) => string | null][];

/** The two tables of the vehicle book as texts: the columns of the paper book, and the office's own cars. */
export function useBookRows(book: Book): { stays: BookPart; trips: BookPart } {
  const { t } = useLingui();
  const toPart = <Row>(rows: readonly Row[], columns: Columns<Row>, { keyOf, remarkOf }: Ways<Row>): BookPart => ({
    head: [t`STT`, ...columns.map(([head]) => head)],
    rows: rows.map((row, index) => ({
      key: keyOf(row),
      cells: [String(index + 1), ...columns.map(([, cell]) => cell(row) ?? '')],
      remark: remarkOf(row),
    })),
  });
  return {
    stays: toPart(book.stays, useStayColumns(), {
      keyOf: ({ stay }) => String(stay),
      remarkOf: ({ isStruck }) => (isStruck ? t`ghi nhầm, đã gạch` : null),
    }),
    trips: toPart(book.trips, useTripColumns(book), { keyOf: ({ tripId }) => tripId, remarkOf: useStrikeWords() }),
  };
}

function useStayColumns(): Columns<VehicleStay> {
  const { t } = useLingui();
  const { plateOf, kindOf, driverInOf, driverOutOf } = useVehicleWords();
  const driversOf = (stay: VehicleStay) => {
    const out = stay.exit === 'own' ? null : driverOutOf(stay);
    return both(driverInOf(stay), out && t`ra: ${out}`);
  };
  const guard = (name: string | null) => (name === 'kiosk' ? t`kiosk` : name);
  return [
    [t`Ngày`, ({ inAt, outAt }) => dayOf(inAt ?? outAt)],
    [t`Giờ vào`, ({ inAt }) => (inAt === null ? t`không thấy vào` : timeOf(inAt, inAt))],
    [t`Biển số`, plateOf],
    [t`Loại xe`, kindOf],
    [t`Lái xe (số khách)`, driversOf],
    [t`Số người đi cùng`, ({ people }) => count(people)],
    [t`Hàng hóa, tài sản vào`, ({ goodsIn }) => goodsIn],
    [t`Giờ ra`, ({ inAt, outAt }) => timeOf(outAt, inAt)],
    [t`Hàng hóa, tài sản ra`, ({ goodsOut }) => goodsOut],
    [t`Bảo vệ trực`, ({ inBy, outBy }) => guards(guard(inBy), guard(outBy))],
    [t`Ghi chú`, ({ note }) => note],
  ];
}

/** Who struck it out, when and why. */
function useStrikeWords() {
  const { t } = useLingui();
  return ({ struck, outAt, inAt }: CarTrip): string | null => {
    if (!struck) return null;
    const { part, by, reason } = struck;
    const at = timeOf(struck.at, outAt ?? inAt);
    const what = part === 'trip' ? t`ghi nhầm, ${by} gạch lúc ${at}` : t`giờ về ghi nhầm, ${by} gạch lúc ${at}`;
    return reason === null ? what : `${what}: ${reason}`;
  };
}

function useTripColumns({ cars }: Book): Columns<CarTrip> {
  const { t } = useLingui();
  const { plateOf } = useVehicleWords();
  const byId = new Map(cars.map((car) => [car.carId, car]));
  const nameOf = ({ carId }: CarTrip) => {
    const car = byId.get(carId);
    return car ? both(plateOf(car), car.model) : null;
  };
  return [
    [t`Ngày`, ({ outAt, inAt }) => dayOf(outAt ?? inAt)],
    [
      t`Giờ đi`,
      ({ outAt, struck }) => {
        if (outAt !== null) return timeOf(outAt, outAt);
        return struck?.part === 'return' ? '' : t`không thấy đi`;
      },
    ],
    [t`Xe`, nameOf],
    [t`Lái xe`, ({ driver }) => driver],
    [t`Số người`, ({ passengers }) => count(passengers)],
    [t`Đi đâu, việc gì`, ({ purpose }) => purpose],
    [t`Km đi – về`, ({ odometerOut, odometerIn }) => kilometres(odometerOut, odometerIn)],
    [t`Giờ về`, ({ isPresumed, inAt, outAt }) => (isPresumed ? t`không thấy về` : timeOf(inAt, outAt))],
    [t`Hàng hóa`, ({ goodsOut, goodsIn }) => both(goodsOut && t`ra: ${goodsOut}`, goodsIn && t`vào: ${goodsIn}`)],
    [t`Bảo vệ trực`, ({ outBy, inBy }) => guards(outBy, inBy)],
    [t`Ghi chú`, ({ note }) => note],
  ];
}

const count = (people: number | null): string => (people === null ? '' : String(people));
const kilometres = (out: number | null, back: number | null): string =>
  out === null && back === null ? '' : [out, back].map((km) => km ?? '…').join(' – ');
