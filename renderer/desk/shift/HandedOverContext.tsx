import { createContext, type ReactNode, useContext, useState } from 'react';
import { HandedOverDialog } from '#renderer/desk/shift/HandedOverDialog.tsx';
import type { Account } from '#src/contract/session.ts';
import type { HandOverAnswer, ShiftSheet } from '#src/contract/shifts.ts';

type HandedOver = Extract<HandOverAnswer, { outcome: 'handed-over' }>;
type Props = { signedIn: (session: string, account: Account) => void; children: ReactNode };

const Context = createContext<(answer: HandedOver) => void>(() => undefined);

/** Whom to tell that a shift was handed over. */
export const useHandedOver = () => useContext(Context);

/**
 * The board belongs to whoever sits at it and begins anew for the guard who takes over. What both of them still have to
 * photograph and sign stands outside of it.
 */
export function HandedOverProvider({ signedIn, children }: Props) {
  const [sheet, setSheet] = useState<ShiftSheet | null>(null);
  const handedOver = ({ session, account, sheet: made }: HandedOver) => {
    setSheet(made);
    signedIn(session, account);
  };
  return (
    <Context.Provider value={handedOver}>
      {children}
      {sheet && <HandedOverDialog sheet={sheet} onClose={() => setSheet(null)} />}
    </Context.Provider>
  );
}
