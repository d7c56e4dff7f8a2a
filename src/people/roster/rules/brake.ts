/** The share of what was known before beyond which an import wants an explicit yes. */
export const BRAKE_SHARE = 0.05;

/** What the brake watches: people, classes, and the seats that students who stay have in classes. */
export const BRAKED = ['people', 'classes', 'seats'] as const;
export type Braked = (typeof BRAKED)[number];

export type Ending = { readonly leaving: number; readonly of: number };
export type Endings = Readonly<Record<Braked, Ending>>;
export type Brake = Endings & {
  readonly holds: boolean;
  /** As many classes and seats begin as a new school year or term brings, so that it may be one. */
  readonly renewed: boolean;
};

/** Whether more than 5 % would end. */
export const tooMany = ({ leaving, of }: Ending): boolean => of > 0 && leaving > of * BRAKE_SHARE;

/**
 * Stops an import that would end more than 5 % of the people, the classes or the seats: an export that broke off half-way
 * looks exactly like a school that emptied overnight. `yes` is the office's explicit word, one for all of it.
 */
export function brake(endings: Endings, added: { classes: number; seats: number }, yes: boolean): Brake {
  const { people, classes, seats } = endings;
  const renewed = added.classes * 2 >= classes.leaving && added.seats * 2 >= seats.leaving;
  return { people, classes, seats, renewed, holds: !yes && BRAKED.some((what) => tooMany(endings[what])) };
}
