import type { Signer } from '#src/domain/codes/hc1.ts';
import { type RecogniseTools, type Recognition, recognise } from '#src/domain/codes/recognise.ts';
import type { Sample } from '#tests/domain/codes/corpus/make-codes.ts';

/** What a text may at most say as signed: the codes that were issued, as they read. */
export function createChecker(samples: readonly Sample[], tools: RecogniseTools) {
  const signedBy = (seen: Recognition): string | null => {
    if (seen.kind === 'own') return JSON.stringify(seen.code);
    return seen.kind === 'health-certificate' ? JSON.stringify(seen.claims) : null;
  };
  const issued = new Set(samples.map(({ text }) => signedBy(recognise(text, tools))));
  const unguarded = withoutSignatures(tools);
  return {
    /** What was read, and whether it is called signed without anybody having signed it. */
    read(text: string) {
      const seen = recognise(text, tools);
      return { seen, isAdmitted: !issued.has(signedBy(seen)) && signedBy(seen) !== null };
    },
    /** The same question where every signature counts as good. */
    isAdmittedUnguarded(text: string): boolean {
      const said = signedBy(recognise(text, unguarded));
      return said !== null && !issued.has(said);
    },
  };
}

function withoutSignatures(tools: RecogniseTools): RecogniseTools {
  const { trust } = tools.certificates;
  const open = (signers: readonly Signer[]) => signers.map((signer) => ({ ...signer, verify: () => true }));
  const signers = new Map([...trust.signers].map(([keyId, list]) => [keyId, open(list)]));
  return { ...tools, verify: () => true, certificates: { ...tools.certificates, trust: { ...trust, signers } } };
}
