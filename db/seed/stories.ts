/** What the teachers of Lindenhof School write: ten talks' worth, each from an observation to two commitments. */
export interface Story {
  glow: string;
  where: string;
  when: string;
  need: string;
  step: string;
  tie: string;
  goal: string;
  school: { what: string; when: string; where: string };
  home: { what: string; when: string; where: string };
  promise: string;
  noticed: string;
}

/** `{name}` is the child's first name. */
export const stories: Story[] = [
  {
    glow: '{name} showed two younger children how to balance the bridge of sticks, without doing it for them.',
    where: 'in the building corner',
    when: 'on Tuesday morning',
    need: 'a quiet start before writing',
    step: 'three minutes of drawing the story before the first sentence',
    tie: '{name} lets others find their own way.',
    goal: '{name} starts writing within five minutes, with a drawing as the plan.',
    school: {
      what: 'Put a drawing sheet on the table before each writing lesson',
      when: 'Mondays and Thursdays',
      where: 'in class',
    },
    home: {
      what: 'Ask for one drawn plan and talk about it',
      when: 'Wednesday evening',
      where: 'at the kitchen table',
    },
    promise: 'Send home ten drawing sheets',
    noticed: '{name} laid out the drawing sheet without being asked.',
  },
  {
    glow: '{name} asked three questions about the snail that nobody else had thought of.',
    where: 'in the school garden',
    when: 'last Friday',
    need: 'to check an answer once before handing it in',
    step: 'tick each sum after doing it backwards',
    tie: 'Curiosity comes before being right.',
    goal: '{name} checks every second sum and finds at least one slip alone each day.',
    school: { what: 'Give a green pencil for ticking', when: 'every maths lesson', where: 'in class' },
    home: {
      what: 'Let {name} explain one checked sum',
      when: 'after supper, twice a week',
      where: 'at home',
    },
    promise: 'Lend the green pencil set',
    noticed: '{name} found a slip in the sums and laughed about it.',
  },
  {
    glow: '{name} read a whole page aloud to the little ones, with a voice for every animal.',
    where: 'in the reading hour',
    when: 'on Monday',
    need: 'books that are just hard enough',
    step: 'choose with the five-finger rule',
    tie: 'Reading to others is how we grow together.',
    goal: '{name} reads ten minutes a day in a self-chosen book.',
    school: { what: 'Choose a book together', when: 'every Friday', where: 'in the library' },
    home: { what: 'Ten minutes of reading, aloud or quietly', when: 'before bed', where: 'on the sofa' },
    promise: 'A list of twelve books that fit',
    noticed: '{name} asked for the second book of the series.',
  },
  {
    glow: '{name} stopped a quarrel over the ball by proposing a rule both sides kept.',
    where: 'in the yard',
    when: 'at the long break on Thursday',
    need: 'words for feeling rushed',
    step: 'show the yellow card when it is too fast',
    tie: 'Fairness is something one can propose.',
    goal: '{name} shows the yellow card before it gets too much, at least three times a week.',
    school: {
      what: 'Answer the yellow card with one minute of pause',
      when: 'whenever it is shown',
      where: 'in every lesson',
    },
    home: { what: 'Use the same card at home', when: 'when homework gets heavy', where: 'at the desk' },
    promise: 'Change the seat to the front left',
    noticed: '{name} showed the card before the noise grew, and went on calmly.',
  },
  {
    glow: '{name} kept the rhythm for the whole group when everybody else lost it.',
    where: 'in music',
    when: 'in the second lesson this week',
    need: 'to hear an instruction in two parts',
    step: 'repeat the first part aloud, then ask for the second',
    tie: 'A group leans on whoever keeps going.',
    goal: '{name} repeats an instruction in own words before starting.',
    school: { what: 'Give instructions in two parts', when: 'every lesson', where: 'in class' },
    home: { what: 'Ask "what comes first?" before a task', when: 'once a day', where: 'at home' },
    promise: 'A card with the two questions',
    noticed: '{name} explained the task to a neighbour.',
  },
  {
    glow: '{name} rewrote the ending of the story because "it was not true enough yet".',
    where: 'at the writing table',
    when: 'on Wednesday',
    need: 'to finish one thing before beginning the next',
    step: 'a done-basket that is counted on Friday',
    tie: 'Good work may take a second try.',
    goal: '{name} finishes two started pieces a week.',
    school: { what: 'Count the done-basket together', when: 'Fridays', where: 'in class' },
    home: { what: 'Look at one finished piece with pride', when: 'at the weekend', where: 'at home' },
    promise: 'Set up the done-basket',
    noticed: '{name} carried two finished pieces to the basket.',
  },
  {
    glow: '{name} noticed that a classmate sat alone and moved the whole game there.',
    where: 'at lunch',
    when: 'on two days this week',
    need: 'to speak up in the big circle',
    step: 'say one sentence that was written down before',
    tie: '{name} makes room for others.',
    goal: '{name} says one prepared sentence in the circle, twice a week.',
    school: {
      what: 'Tell {name} the question the day before',
      when: 'Tuesdays and Thursdays',
      where: 'in class',
    },
    home: {
      what: 'Write the sentence together, in any language',
      when: 'the evening before',
      where: 'at home',
    },
    promise: 'Send the questions of the week',
    noticed: '{name} said the sentence, and a second one nobody had planned.',
  },
  {
    glow: '{name} measured the shadow every hour and wrote every number down, even in the rain.',
    where: 'in the yard',
    when: 'on the measuring day',
    need: 'times tables that come without counting',
    step: 'five minutes with the seven-row cards',
    tie: 'Patience is a kind of talent.',
    goal: '{name} knows the row of seven without counting by the end of term.',
    school: { what: 'Five minutes of cards with a partner', when: 'every morning', where: 'in class' },
    home: {
      what: 'Throw the ball and say a number of the row',
      when: 'three times a week',
      where: 'outside',
    },
    promise: 'A set of cards to keep',
    noticed: '{name} helped a partner with the row of seven.',
  },
];

/** Why the teachers of the sample school teach, for those who have written it. */
export const whys = [
  'I teach because somebody once waited until I had found my own words. Every child in this class deserves somebody who waits.',
  'I believe that a child who is seen can do hard things. My work is to look closely.',
  'Because the world these children will build begins with how they treat each other here.',
];

export const compass = {
  mission: 'Every child at Lindenhof is known well by at least one adult, and leaves able to learn anything.',
  vision: 'A neighbourhood in which families and school raise children together.',
  values: [
    { name: 'Growth', meaning: 'We are not there yet, and we are on the way.' },
    { name: 'Community', meaning: 'Nobody learns alone.' },
    { name: 'Curiosity', meaning: 'A good question is worth more than a quick answer.' },
    { name: 'Courage', meaning: 'Saying the true thing kindly.' },
  ],
};
