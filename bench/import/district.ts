import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';

const USERS =
  'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns';
const ROLES =
  'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId';
const ORGS = 'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId';
const CLASSES = 'sourcedId,status,dateLastModified,title,grades,courseSourcedId,schoolSourcedId';
const ENROLLMENTS = 'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role';

/**
 * Writes a district as a school system exports it, in OneRoster 1.2: two guardians for every second child, one for the
 * others, six lessons each. The folder is made.
 * @returns how many rows stand in the files, the headers not counted
 */
export async function writeDistrict(to: string, students: number): Promise<number> {
  mkdirSync(to);
  const schools = Math.ceil(students / 800);
  const classes = Math.ceil(students / 4);
  const teachers = Math.ceil(students / 16);
  const schoolOf = (n: number) => `s${n % schools}`;

  function* everyone() {
    for (let n = 0; n < teachers; n++)
      yield { id: `t${n}`, n, role: 'teacher', row: `Teacher${n},Of School,,,t${n}@school.example,,,,` };
    for (let n = 0; n < students; n++) {
      const guardians = n % 2 ? `"g${n}a,g${n}b"` : `g${n}a`;
      const kept = `Given${n},Family${n},,id${n},,,,${guardians},${n % 12}`;
      yield { id: `k${n}`, n, role: 'student', row: kept };
      const first = `Guardian${n},Family${n},,,g${n}a@home.example,,555-${100000 + n},,`;
      yield { id: `g${n}a`, n, role: 'parent', row: first };
      if (n % 2)
        yield { id: `g${n}b`, n, role: 'parent', row: `Other${n},Family${n},,,g${n}b@home.example,,,,` };
    }
  }
  function* orgs() {
    yield 'd1,,,District,district,,';
    for (let n = 0; n < schools; n++) yield `s${n},,,School ${n},school,,d1`;
  }
  function* users() {
    for (const { id, n, row } of everyone())
      yield `${id},,,true,${id},,${row},secret,,,,,,${schoolOf(n)},they`;
  }
  function* roles() {
    for (const { id, n, role } of everyone())
      yield `r-${id},,,${id},primary,${role},2026-08-24,,${schoolOf(n)},`;
  }
  function* lessons() {
    for (let n = 0; n < classes; n++) yield `c${n},,,"Class ${n}, term 1",,co,${schoolOf(n)}`;
  }
  function* enrollments() {
    for (let n = 0; n < classes; n++) yield `e${n},,,c${n},${schoolOf(n)},t${n % teachers},teacher`;
    for (let n = 0; n < students * 6; n++)
      yield `f${n},,,c${(n * 7) % classes},s1,k${Math.floor(n / 6)},student`;
  }
  const kinds = ['orgs', 'users', 'roles', 'classes', 'enrollments'];
  const table = (name: string, header: string, rows: Iterable<string>) =>
    writeTable(path.join(to, `${name}.csv`), header, rows);
  return (
    (await table(
      'manifest',
      'propertyName,value',
      kinds.map((kind) => `file.${kind},bulk`),
    )) +
    (await table('orgs', ORGS, orgs())) +
    (await table('users', USERS, users())) +
    (await table('roles', ROLES, roles())) +
    (await table('classes', CLASSES, lessons())) +
    (await table('enrollments', ENROLLMENTS, enrollments()))
  );
}

async function writeTable(file: string, header: string, lines: Iterable<string>): Promise<number> {
  const out = createWriteStream(file);
  let batch = `${header}\n`;
  let rows = 0;
  for (const line of lines) {
    batch += `${line}\n`;
    rows++;
    if (batch.length < 200_000) continue;
    if (!out.write(batch)) await once(out, 'drain');
    batch = '';
  }
  out.end(batch);
  await once(out, 'finish');
  return rows;
}
