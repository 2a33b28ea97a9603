import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment } from 'react';
import { createPortal } from 'react-dom';
import { countHeads, type Department } from '#renderer/desk/presence/by-department.ts';
import '#renderer/desk/presence/evacuation-sheet.css';
import { certaintyWords, usePresenceWords } from '#renderer/desk/presence/use-presence-words.ts';
import { formatSince } from '#renderer/desk/time.ts';
import { usePlateHere } from '#renderer/desk/vehicles/use-plate-here.ts';
import { useVisitWords } from '#renderer/desk/words/use-visit-words.ts';
import { formatInstant } from '#renderer/ui/format.ts';
import type { Presence, PresentPerson } from '#src/contract/presence.ts';

type Props = { presence: Presence; departments: readonly Department[] };

/** On paper only: letters that can be read by torchlight, a box to tick, doubt where there is some; few sheets, printed at once. */
export function EvacuationSheet({ presence, departments }: Props) {
  const { t } = useLingui();
  const plateHere = usePlateHere();
  return createPortal(
    <div className="gatebook-evacuation" aria-hidden>
      <h1>
        <Trans>Danh sách sơ tán</Trans>
      </h1>
      <p>
        <strong>
          <Trans>
            Có lẽ {presence.expected} người ở trong ({presence.low}–{presence.high})
          </Trans>
        </strong>{' '}
        · <Trans>lúc {formatInstant(presence.at)}</Trans>
      </p>
      <div className="gatebook-evacuation-columns">
        <table>
          <tbody>
            {departments.map(({ name, people }) => (
              <Fragment key={name}>
                <tr>
                  <th colSpan={2}>
                    {name ?? t`Cơ quan`} · {countHeads(people)}
                  </th>
                </tr>
                {people.map((person) => (
                  <SheetRow key={person.visit.id} person={person} plate={plateHere(person.visit)} />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </div>,
    document.body,
  );
}

function SheetRow({ person: { visit, certainty, clues }, plate }: { person: PresentPerson; plate: string | null }) {
  const { t } = useLingui();
  const { nameOf } = useVisitWords();
  const { sayClues } = usePresenceWords();
  const details = [
    visit.companions > 0 ? t`đi cùng ${visit.companions} người` : null,
    visit.host,
    plate,
    t`vào ${formatSince(visit.arrivedAt, Date.now())}`,
  ];
  const saysWhy = clues.length > 0 || certainty === 'doubtful';
  return (
    <tr>
      <td className="gatebook-evacuation-box">☐</td>
      <td>
        <strong>{nameOf(visit)}</strong>
        <div>{details.filter(Boolean).join(' · ')}</div>
        {(certainty !== 'sure' || clues.length > 0) && (
          <div>
            <Trans>Còn ở trong</Trans>:{' '}
            {[t(certaintyWords[certainty]), saysWhy ? sayClues(clues) : null].filter(Boolean).join(' · ')}
          </div>
        )}
      </td>
    </tr>
  );
}
