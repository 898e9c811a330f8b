/** A type and the bodies that do not issue it. */
export interface ImpossibleSymbol {
  typeCode: string;
  /** Only where the word before the number says this type (a code may stand for two); null for any. */
  type: string | null;
  /** Codes of bodies that issue no such document. */
  issuerCodes: RegExp;
}

const PARTY =
  /^(?:TW|TU|HU|QU|ThU|TXU|ĐU.*|VP(?:TW|TU|HU|ĐU)|(?:BTC|UBKT|BTG|BDV|BNC|BTGDV)(?:TW|TU|HU|ĐU)|CB)$/;

/**
 * What the rules exclude without doubt. Sources: Law on the promulgation of legal documents (decrees are the Government's,
 * circulars the ministers', ordinances the Standing Committee's of the National Assembly); 399-QĐ/TW (genres of the Party).
 */
export const IMPOSSIBLE_SYMBOLS: readonly ImpossibleSymbol[] = [
  {
    typeCode: 'NĐ',
    type: null,
    issuerCodes: new RegExp(
      `${PARTY.source}|^(?:HĐND|UBND|TTg|QH\\d*|UBTVQH\\d*|B[A-ZĐ]{1,8}|S[A-ZĐ]{1,6})$`,
    ),
  },
  {
    typeCode: 'TT',
    type: 'Thông tư',
    issuerCodes: new RegExp(`${PARTY.source}|^(?:HĐND|UBND|CP|TTg|QH\\d*)$`),
  },
  { typeCode: 'TTLT', type: 'Thông tư liên tịch', issuerCodes: PARTY },
  { typeCode: 'PL', type: 'Pháp lệnh', issuerCodes: new RegExp(`${PARTY.source}|^(?:HĐND|UBND|CP|TTg)$`) },
  { typeCode: 'CT', type: 'Chỉ thị', issuerCodes: /^(?:HĐND|QH\d*|UBTVQH\d*|CP)$/ },
  { typeCode: 'NQ', type: null, issuerCodes: /^(?:TTg|VPCP)$/ },
];
