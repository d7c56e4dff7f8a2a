/** The share of what was known before beyond which an import wants an explicit yes. */
export const BRAKE_SHARE = 0.05;

/**
 * What the brake watches: people who leave, classes and seats that end (seats of students who stay), pairs of guardian and
 * child that end although both stay, and people who would bear both another given and another family name: ids that another
 * system gave to others.
 */
export const BRAKED = ['people', 'classes', 'seats', 'pairs', 'renamed'] as const;
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
 * Stops an import that would end more than 5 % of the people, the classes, the seats or the pairs: an export that broke off half-way
 * looks exactly like a school that emptied overnight. Stops it also before a child's page, with its guardians and links,
 * becomes another child's. `yes` is the office's explicit word, one for all of it.
 */
export function brake(endings: Endings, added: { classes: number; seats: number }, yes: boolean): Brake {
  const { classes, seats } = endings;
  const renewed = added.classes * 2 >= classes.leaving && added.seats * 2 >= seats.leaving;
  return {
    ...endings,
    renewed,
    holds: !yes && BRAKED.some((what) => tooMany(endings[what])),
  };
}
