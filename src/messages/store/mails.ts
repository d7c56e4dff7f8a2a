import type { ViewerDb } from '#core/db/database.ts';
import { newId } from '#core/ids.ts';
import type { Outgoing } from '#core/mail.ts';

/** Keeps a mail that no server takes, for the mailbox page. The same Message-ID again is the same mail. */
export async function keepMail(db: ViewerDb, mail: Outgoing): Promise<void> {
  await db.q
    .insertInto('mail')
    .values({
      district_id: db.district,
      mail_id: newId(mail.at.epochMilliseconds),
      message_id: mail.messageId,
      to_person: mail.toPerson,
      to_address: mail.toAddress,
      lang: mail.lang,
      subject: mail.subject,
      html: mail.html,
      body: mail.text,
      calendar: mail.calendar?.content ?? null,
      sent_at: mail.at,
    })
    .onConflict((conflict) => conflict.columns(['district_id', 'message_id']).doNothing())
    .execute();
}

export async function findMails(db: ViewerDb, { most = 100 }: { most?: number } = {}) {
  return db.q
    .selectFrom('mail')
    .where('district_id', '=', db.district)
    .select(['mail_id', 'to_address', 'lang', 'subject', 'sent_at'])
    .orderBy('sent_at', 'desc')
    .orderBy('mail_id', 'desc')
    .limit(most)
    .execute();
}

export async function findMail(db: ViewerDb, mailId: string) {
  return db.q
    .selectFrom('mail')
    .where('district_id', '=', db.district)
    .where('mail_id', '=', mailId)
    .selectAll()
    .executeTakeFirst();
}
