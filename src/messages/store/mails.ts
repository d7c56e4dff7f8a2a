import type { Temporal } from 'temporal-polyfill';
import type { ViewerDb } from '#core/db/database.ts';

export interface StoredMail {
  mailId: string;
  messageId: string;
  toPerson: string | null;
  toAddress: string;
  lang: string;
  subject: string;
  html: string;
  body: string;
  calendar: string | null;
  sentAt: Temporal.Instant;
}

export async function keepMail(db: ViewerDb, mail: StoredMail): Promise<void> {
  await db.q
    .insertInto('mail')
    .values({
      district_id: db.district,
      mail_id: mail.mailId,
      message_id: mail.messageId,
      to_person: mail.toPerson,
      to_address: mail.toAddress,
      lang: mail.lang,
      subject: mail.subject,
      html: mail.html,
      body: mail.body,
      calendar: mail.calendar,
      sent_at: mail.sentAt,
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
