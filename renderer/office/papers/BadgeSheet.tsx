import words from '#assets/papers/badge.json' with { type: 'json' };
import { chunksOf } from '#renderer/office/papers/chunks.ts';
import classes from '#renderer/office/papers/sheets.module.css';
import { usePlaces } from '#renderer/office/people/use-places.ts';
import { formatDay } from '#renderer/ui/format.ts';
import { QrPicture } from '#renderer/ui/QrPicture.tsx';
import type { PrintedCode } from '#src/contract/office.ts';

const perSheet = 10;

/** Ten cards of 85.6 × 54 mm (ISO/IEC 7810 ID-1) a sheet of A4, with the lines to cut along. */
export function BadgeSheet({ codes }: { codes: PrintedCode[] }) {
  return chunksOf(codes, perSheet).map((some) => (
    <article key={some[0]?.id} className={classes['badges']} data-paper>
      {some.map((code) => (
        <Badge key={code.id} {...code} />
      ))}
    </article>
  ));
}

function Badge({ name, departmentId, validUntil, code }: PrintedCode) {
  const { office, nameOf } = usePlaces();
  return (
    <section className={classes['badge']}>
      <div className={classes['badgeCode']}>
        <QrPicture text={code} label={name ?? ''} />
      </div>
      <div className={classes['badgeText']}>
        <p className={classes['badgeOffice']}>{office?.name}</p>
        <p className={classes['badgeName']}>{name}</p>
        <p>{nameOf(departmentId)}</p>
        <p className={classes['badgeFoot']}>
          {words.until.vi} {formatDay(validUntil)}
          <br />
          {words.lost.vi}
        </p>
      </div>
    </section>
  );
}
