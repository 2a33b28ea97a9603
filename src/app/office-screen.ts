import { clampToCode } from '#src/app/issue-code.ts';
import type { Ports } from '#src/app/ports.ts';
import type { Inputs, Outputs } from '#src/contract/contract.ts';
import { isStillShown, screenCodeAt, turnAt, turnEndsInMs } from '#src/domain/codes/office-code.ts';
import { encodeCode, type OwnCode } from '#src/domain/codes/own.ts';
import { noOffice } from '#src/domain/register/lines.ts';

export type OfficeScreen = {
  code(input: Inputs['kiosk']['screenCode']): Outputs['kiosk']['screenCode'];
  isStillShown(code: OwnCode): boolean;
};

/** The office code on the screens of this host, since its start. Nothing of it is written down: another start shows others. */
export function createOfficeScreen({ register, clock, entropy, codeKeys }: Ports): OfficeScreen {
  const boot = new DataView(entropy.nonce().buffer).getUint32(0);
  // Signed once for a turn: drawn anew at each asking, the code would change with the milliseconds between the two clocks.
  const shown = new Map<string, { turn: number; code: string }>();
  const draw = (placeId: string, monoMs: number): string => {
    const turn = turnAt(monoMs);
    const last = shown.get(placeId);
    if (last?.turn === turn) return last.code;
    const nowMs = clampToCode(clock.nowMs());
    const code = encodeCode(screenCodeAt(placeId, { nowMs, monoMs, boot }), codeKeys.sign);
    shown.set(placeId, { turn, code });
    return code;
  };
  return {
    code({ placeId }) {
      const { doors, departments } = register.read.office() ?? noOffice;
      if (![...doors, ...departments].some(({ id }) => id === placeId)) return { outcome: 'no-such-place' };
      const monoMs = clock.monoMs();
      return { outcome: 'shown', code: draw(placeId, monoMs), changesInMs: Math.ceil(turnEndsInMs(monoMs)) };
    },
    isStillShown: (code) => isStillShown(code, { monoMs: clock.monoMs(), boot }),
  };
}
