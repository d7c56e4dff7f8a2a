/** Names by home language, so that the sample school sounds like a real one. Invented combinations. */
export const homes = [
  {
    lang: 'en',
    share: 40,
    family:
      'Bennett Clarke Doyle Ellison Fraser Hughes Ingram Lawson Merritt Novak Parker Quinn Rowe Sutton Turner Walsh Yates Osei Adeyemi Mensah Fernando Pereira Lindqvist Marsh'.split(
        ' ',
      ),
    given:
      'Ava Noah Ella Finn Grace Leo Isla Theo Ruby Max Hana Eli Zoe Sam Mila Ben Ivy Jonah Nia Kofi Abena Ravi Maya Oscar'.split(
        ' ',
      ),
    adults:
      'Rachel Daniel Fiona Mark Joanna Peter Kwame Esi Helen Tom Ruth Simon Anita David Clare Martin'.split(
        ' ',
      ),
  },
  {
    lang: 'es',
    share: 22,
    family:
      'Castillo Romero Vargas Ortega Delgado Fuentes Navarro Salinas Herrera Molina Paredes Quintero Rivas Soto Téllez Ibáñez'.split(
        ' ',
      ),
    given:
      'Lucía Mateo Sofía Diego Valeria Tomás Camila Bruno Elena Nico Paula Hugo Inés Rafael Alma Joel'.split(
        ' ',
      ),
    adults: 'María Carlos Ana Javier Rosa Luis Carmen Pablo Marta Andrés Teresa Jorge'.split(' '),
  },
  {
    lang: 'ar',
    share: 16,
    family: 'Haddad Khalil Mansour Nasser Rahman Saleh Tamimi Youssef Zidan Farouk Aziz Barakat'.split(' '),
    given: 'Omar Noor Layla Karim Salma Yousef Amal Tariq Rania Bilal Hala Sami'.split(' '),
    adults: 'Yusuf Fatima Ahmad Mariam Khaled Huda Ibrahim Samira Nabil Rima'.split(' '),
  },
  {
    lang: 'tr',
    share: 12,
    family: 'Aydın Çelik Demir Kaya Öztürk Şahin Yıldız Arslan Korkmaz Polat'.split(' '),
    given: 'Elif Emir Zeynep Kerem Defne Mert Ece Ali Duru Can'.split(' '),
    adults: 'Ayşe Mehmet Leyla Hasan Derya Murat Sibel Okan'.split(' '),
  },
  {
    lang: 'uk',
    share: 10,
    family: 'Bondarenko Hrytsenko Kovalenko Lysenko Marchenko Petrenko Savchenko Tkachenko'.split(' '),
    given: 'Daryna Artem Sofiia Maksym Polina Danylo Yeva Timur'.split(' '),
    adults: 'Olena Andrii Iryna Serhii Nataliia Viktor Oksana Taras'.split(' '),
  },
] as const;

export type Home = (typeof homes)[number];

/** The twelve who teach, each with a class of their own; the first is the one `npm start` signs in. */
export const teachers = [
  ['Jonas', 'Weber'],
  ['Mira', 'Kaya'],
  ['Grace', 'Adeyemi'],
  ['Daniel', 'Ortiz'],
  ['Hana', 'Suzuki'],
  ['Peter', 'Novotny'],
  ['Salma', 'Idris'],
  ['Clara', 'Lind'],
  ['Tomasz', 'Zielinski'],
  ['Ruth', 'Okonkwo'],
  ['Elias', 'Brandt'],
  ['Ines', 'Carvalho'],
] as const;
