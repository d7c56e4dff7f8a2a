/** People of the sample school by their address: what the links that `npm start` prints open, and tests speak of. */
export const cast = {
  leader: 'amara.okafor@lindenhof.example',
  teacher: 'jonas.weber@lindenhof.example',
  office: 'priya.nair@lindenhof.example',
  family1: 'maria.castillo@mail.example',
  family2: 'yusuf.haddad@mail.example',
} as const;
