import type { Pose, Print } from '#scripts/bench/scan/plane.ts';
import { type CodeKind, codeText } from '#scripts/bench/scan/texts.ts';
import type { Random } from '#src/node/demo/random.ts';

/** What spoils a picture at a real door, each as often as in the frames of the project's notes (notes/qr.md, 2.1). */
export const shares = {
  card: 2,
  clean: 1,
  defocus: 1,
  glare: 1,
  inverted: 1,
  lowlight: 1,
  mix: 3,
  motion: 1,
  paper: 1,
  perspective: 1,
  rotate: 1,
  screen: 1,
  small: 1,
} as const;
export type Condition = keyof typeof shares;
export const conditions = Object.keys(shares) as Condition[];

export const width = 1280;
export const height = 720;

/** Blurs are in modules, so that a large code needs a larger one to be as bad. */
export type Scene = {
  print: Print;
  pose: Pose;
  ground: number;
  defocus: number;
  motion: number;
  /** Its place and radius in sides of the code. */
  glare: { x: number; y: number; radius: number } | null;
  light: number;
  noise: number;
  /** How much of the light is left in a shadow that falls across the code. */
  shadow: number | null;
  /** The grid of a screen against that of the sensor. */
  grid: { periodPx: number; depth: number } | null;
};

const spoilers = ['defocus', 'glare', 'lowlight', 'motion', 'paper', 'perspective'] as const;
const certificateFromPx = 420;

/**
 * A code that is held as badly as the condition says; the same draws give the same scene. How badly is set so that
 * zxing-wasm and html5-qrcode read about what the notes' own frames let them read of each condition, whatever we read.
 */
export function makeScene(condition: Condition, random: Random, text?: string): Scene {
  const draw = (least: number, most: number) => least + random.next() * (most - least);
  // Of several things at once each is milder: all at their worst is what no decoder reads.
  const spoil = (least: number, most: number) => draw(least, condition === 'mix' ? least + 0.5 * (most - least) : most);
  const sidePx = condition === 'card' ? draw(130, 300) : condition === 'small' ? draw(84, 200) : draw(192, 620);
  const kind = kindFor(condition, sidePx, random);
  // Two or three things at once, as they come.
  const mixed = condition === 'mix' ? [random.pick(spoilers), random.pick(spoilers)] : [];
  const isBad = (own: Condition) => condition === own || mixed.some((one) => one === own);
  const lean = isBad('perspective') ? spoil(0.65, 1.25) : draw(0, 0.25);
  const leanTo = draw(0, 2 * Math.PI);
  return {
    print: {
      text: text ?? codeText(random, kind),
      level: random.pick(['L', 'M', 'Q'] as const),
      ...(condition === 'inverted'
        ? { dark: 0.92, bright: 0.08 }
        : { dark: draw(0.05, 0.25), bright: draw(0.7, 0.97) }),
      wave: isBad('paper') ? spoil(0.0025, 0.024) : 0,
    },
    pose: {
      centerX: draw(width * 0.38, width * 0.62),
      centerY: height / 2 + draw(-1, 1) * Math.max(0, (height - sidePx) / 2 - 20),
      sidePx,
      turn: condition === 'rotate' ? draw(0, 2 * Math.PI) : draw(-0.35, 0.35),
      leanX: lean * Math.cos(leanTo),
      leanY: lean * Math.sin(leanTo),
    },
    ground: draw(0.15, 0.6),
    defocus: isBad('defocus') ? spoil(0.4, 1) : 0,
    motion: isBad('motion') ? spoil(0.8, 3) : 0,
    glare: isBad('glare') ? { x: draw(-0.55, 0.55), y: draw(-0.55, 0.55), radius: spoil(0.11, 0.36) } : null,
    light: isBad('lowlight') ? 0.3 - spoil(0, 0.18) : draw(0.75, 1),
    noise: isBad('lowlight') ? spoil(0.025, 0.06) : draw(0.008, 0.028),
    shadow: isBad('paper') ? 0.72 - spoil(0, 0.5) : null,
    grid: condition === 'screen' ? { periodPx: draw(1.8, 5), depth: draw(0.1, 0.55) } : null,
  };
}

function kindFor(condition: Condition, sidePx: number, random: Random): CodeKind {
  if (condition === 'card') return 'card';
  if (condition === 'small') return 'pass';
  return random.pick(sidePx > certificateFromPx ? ['certificate', 'card', 'pass'] : ['card', 'pass']);
}

/** A tenth of a second later: the hand shakes, the focus hunts, the light plays. */
export function shake(scene: Scene, random: Random): Scene {
  const { pose, glare } = scene;
  return {
    ...scene,
    pose: {
      ...pose,
      centerX: random.around(pose.centerX, 4),
      centerY: random.around(pose.centerY, 4),
      turn: random.around(pose.turn, 0.012),
      leanX: random.around(pose.leanX, 0.03),
      leanY: random.around(pose.leanY, 0.03),
    },
    defocus: scene.defocus * random.around(1, 0.15),
    motion: scene.motion * Math.abs(random.around(1, 0.4)),
    glare: glare && { ...glare, x: random.around(glare.x, 0.05), y: random.around(glare.y, 0.05) },
  };
}
