import words from '#assets/papers/invite.json' with { type: 'json' };
import { chunksOf } from '#renderer/office/papers/chunks.ts';
import classes from '#renderer/office/papers/sheets.module.css';
import { usePlaces } from '#renderer/office/people/use-places.ts';
import { formatInstant } from '#renderer/ui/format.ts';
import { QrPicture } from '#renderer/ui/QrPicture.tsx';
import type { PrintedCode } from '#src/contract/office.ts';

const perSheet = 4;

/** Four invitations a sheet of A4, to be cut apart. */
export function InviteSheet({ codes }: { codes: PrintedCode[] }) {
  return chunksOf(codes, perSheet).map((some) => (
    <article key={some[0]?.id} className={classes['invites']} data-paper>
      {some.map((code) => (
        <Invitation key={code.id} {...code} />
      ))}
    </article>
  ));
}

function Invitation({ name, departmentId, validFrom, validUntil, code, meeting }: PrintedCode) {
  const { office, nameOf } = usePlaces();
  const place = meeting?.roomName ?? nameOf(departmentId);
  const from = meeting?.startsAt ?? validFrom;
  return (
    <section className={classes['invite']}>
      <p className={classes['office']}>{office?.name}</p>
      <h2 className={classes['title']}>
        {words.title.vi} <span lang="en">· {words.title.en}</span>
      </h2>
      <p className={classes['name']}>{name}</p>
      <div className={classes['inviteCode']}>
        <QrPicture text={code} label={`${words.title.vi}: ${name ?? ''}`} />
      </div>
      {meeting?.title && (
        <p>
          <b>{words.meeting.vi}:</b> {meeting.title}
        </p>
      )}
      <p>
        <b>{words.time.vi}:</b> {from && formatInstant(from)} – {formatInstant(meeting?.endsAt ?? validUntil)}
      </p>
      <p>
        <b>{words.place.vi}:</b> {place ?? office?.name}, {office?.address}
      </p>
      <p className={classes['small']}>
        {words.use.vi} <span lang="en">{words.use.en}</span>
      </p>
    </section>
  );
}
