/** Indoors a meeting may be in a room or nowhere in particular; outside it is in none. */
export const meetingPlaces = ['inside', 'outside'] as const;
export type MeetingPlace = (typeof meetingPlaces)[number];

/** Where a member of staff works on a day. Null takes back what was said: nobody planned it. */
export const workPlaces = ['office', 'home'] as const;
export type WorkPlace = (typeof workPlaces)[number];
export type RotaMark = { staff: string; day: string; place: WorkPlace | null };

/** What a meeting is, and who works where. Of a meeting and of one person's day the newest line counts. */
export type MeetingLines = {
  meeting: {
    facts: {
      meeting: string;
      place: MeetingPlace;
      room: string | null;
      fromMs: number;
      untilMs: number;
      /** The meeting's own cap; the room and the letters have theirs. */
      mostPeople: number | null;
      /** People of the office who sit in it: they come in by no invitation. */
      ownPeople: number;
      isCancelled: boolean;
      command: string;
    };
    /** A title may name people: „gặp ông Bình“. */
    personal: { title: string; host: string | null };
  };
  rota: { facts: { marks: RotaMark[]; command: string } };
};
