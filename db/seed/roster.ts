import { cast } from './cast.ts';
import { type Home, homes, teachers } from './names.ts';
import { Random } from './random.ts';

type Rows = (string | undefined)[][];

/** The sample school's own export: OneRoster 1.1 files and guardians.csv, as its office would upload them. */
export function sampleRoster(): Record<string, string> {
  const random = new Random(2026);
  const users: Rows = [
    [
      'sourcedId',
      'status',
      'orgSourcedIds',
      'role',
      'username',
      'givenName',
      'familyName',
      'email',
      'grades',
    ],
  ];
  const classes: Rows = [['sourcedId', 'status', 'title', 'grades', 'courseSourcedId', 'schoolSourcedId']];
  const enrollments: Rows = [
    ['sourcedId', 'status', 'classSourcedId', 'schoolSourcedId', 'userSourcedId', 'role'],
  ];
  const guardians: Rows = [
    [
      'studentSourcedId',
      'guardianSourcedId',
      'givenName',
      'familyName',
      'email',
      'phone',
      'language',
      'relation',
      'household',
    ],
  ];
  const enrol = (of: string, who: string, role: string) =>
    enrollments.push([`e${enrollments.length}`, 'active', of, 'lindenhof', who, role]);

  users.push(['u-leader', 'active', 'lindenhof', 'administrator', 'amara', 'Amara', 'Okafor', cast.leader]);
  teachers.forEach(([given, family], at) => {
    const grade = Math.floor(at / 2) + 1;
    const letter = at % 2 ? 'b' : 'a';
    users.push([
      `t${at}`,
      'active',
      'lindenhof',
      'teacher',
      `t${at}`,
      given,
      family,
      `${given}.${family}@lindenhof.example`.toLowerCase(),
    ]);
    classes.push([`c${at}`, 'active', `Class ${grade}${letter}`, `${grade}`, '', 'lindenhof']);
    classes.push([`m${at}`, 'active', `Music and art ${grade}${letter}`, `${grade}`, '', 'lindenhof']);
    enrol(`c${at}`, `t${at}`, 'teacher');
    enrol(`m${at}`, `t${(at + 5) % teachers.length}`, 'teacher');
  });

  let children = 0;
  const seat = (given: string, family: string, room = children % teachers.length): string => {
    const id = `s${children++}`;
    users.push([id, 'active', 'lindenhof', 'student', id, given, family, '', `${Math.floor(room / 2) + 1}`]);
    enrol(`c${room}`, id, 'student');
    enrol(`m${room}`, id, 'student');
    return id;
  };

  // Lina lives in two homes; Omar and Noor are siblings. They are the families whose links are printed.
  const lina = seat('Lina', 'Castillo', 0);
  guardians.push([lina, 'g-maria', 'María', 'Castillo', cast.family1, '', 'es', 'mother', 'lina-maria']);
  guardians.push([
    lina,
    'g-pablo',
    'Pablo',
    'Reyes',
    'pablo.reyes@mail.example',
    '',
    'es',
    'father',
    'lina-pablo',
  ]);
  for (const [given, room] of [
    ['Omar', 0],
    ['Noor', 3],
  ] as const) {
    guardians.push([
      seat(given, 'Haddad', room),
      'g-yusuf',
      'Yusuf',
      'Haddad',
      cast.family2,
      '',
      'ar',
      'father',
      'haddad',
    ]);
  }
  for (let number = 0; children < 300; number++) addFamily(number, draw(random));

  function addFamily(number: number, home: Home): void {
    const family = random.pick(home.family);
    const kids = Array.from({ length: Math.min(300 - children, random.chance(0.35) ? 2 : 1) }, () =>
      seat(random.pick(home.given), family),
    );
    const apart = random.chance(0.15);
    const first = random.below(home.adults.length);
    const adults = apart || random.chance(0.4) ? 2 : 1;
    for (let adult = 0; adult < adults; adult++) {
      const given = home.adults[(first + adult) % home.adults.length];
      const mail = random.chance(0.08) ? '' : `family${number}.${adult}@mail.example`;
      const household = `f${number}${apart ? `-${adult}` : ''}`;
      const surname = apart && adult ? random.pick(home.family) : family;
      for (const kid of kids)
        guardians.push([
          kid,
          `g${number}-${adult}`,
          given,
          surname,
          mail,
          '',
          home.lang,
          'parent',
          household,
        ]);
    }
  }

  return {
    'manifest.csv': manifest,
    'orgs.csv': csv([
      ['sourcedId', 'status', 'name', 'type', 'identifier'],
      ['lindenhof', 'active', 'Lindenhof School', 'school', '1'],
    ]),
    'users.csv': csv(users),
    'classes.csv': csv(classes),
    'enrollments.csv': csv(enrollments),
    'guardians.csv': csv(guardians),
  };
}

const manifest = csv([
  ['propertyName', 'value'],
  ['manifest.version', '1.0'],
  ['oneroster.version', '1.1'],
  ...['orgs', 'users', 'classes', 'enrollments'].map((file) => [`file.${file}`, 'bulk']),
  ...['academicSessions', 'courses', 'demographics', 'results'].map((file) => [`file.${file}`, 'absent']),
]);

function csv(rows: Rows): string {
  return `${rows.map((row) => row.map((cell) => cell ?? '').join(',')).join('\n')}\n`;
}

/** A home by its share of the school. */
function draw(random: Random): Home {
  const at = random.below(100);
  const upTo = homes.map((_, n) => homes.slice(0, n + 1).reduce((sum, home) => sum + home.share, 0));
  return homes[upTo.findIndex((limit) => at < limit)] ?? homes[0];
}
