import { createTransport } from 'nodemailer';
import type { Database } from '#core/db/database.ts';
import { systemOf } from '#core/db/viewer.ts';
import type { Transport } from '#core/mail.ts';
import { keepMail } from './store/mails.ts';

/** Milliseconds: mails go out one after the other, so that one server that says nothing must not hold them all for long. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

export function smtpTransport(url: string, from: string): Transport {
  const smtp = createTransport({ url, ...patience }, { from });
  return async (_district, mail) => {
    await smtp.sendMail({
      messageId: mail.messageId,
      to: mail.toAddress,
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      headers: { 'Content-Language': mail.lang, 'Auto-Submitted': 'auto-generated' },
      icalEvent: mail.calendar && {
        method: mail.calendar.method,
        content: mail.calendar.content,
        filename: 'talk.ics',
      },
      date: new Date(mail.at.epochMilliseconds),
    });
  };
}

export function mailboxTransport(database: Database): Transport {
  return (district, mail) => database.as(systemOf(district), (db) => keepMail(db, mail));
}
