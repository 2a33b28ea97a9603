import type { QrSession, QrSource } from '#renderer/scanner/qr-source.ts';

/** Opens the first source, and the second in its place when the first reports 'unsupported'. */
export function withFallback(first: QrSource, second: QrSource): QrSource {
  return {
    open: (video, listener) => {
      let isClosed = false;
      const opened: QrSession[] = [];
      const fallBack = async () => {
        await opened[0]?.close();
        if (!isClosed) opened.push(second.open(video, listener));
      };
      opened.push(
        first.open(video, {
          ...listener,
          onStatus: (status) => (status === 'unsupported' ? void fallBack() : listener.onStatus(status)),
        }),
      );
      return {
        close: async () => {
          isClosed = true;
          await Promise.all(opened.map((session) => session.close()));
        },
      };
    },
  };
}
