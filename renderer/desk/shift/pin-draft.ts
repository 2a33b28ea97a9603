/** What stands in the form of a hand-over. */
export type PinDraft = { leaverPin: string; takerId: string; takerPin: string };
export type PinPart = keyof PinDraft;

/** In the order of the form. */
export const findMissing = ({ leaverPin, takerId, takerPin }: PinDraft): PinPart[] => [
  ...(leaverPin.length === 6 ? [] : ['leaverPin' as const]),
  ...(takerId === '' ? ['takerId' as const] : []),
  ...(takerPin.length === 6 ? [] : ['takerPin' as const]),
];

export const pinFieldId = (part: PinPart): string => `hand-over-${part}`;
