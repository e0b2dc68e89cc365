/**
 * What is written in capitals and needs no line in clause 4. The author's guide (§8.4) leaves out units and the names of ITU and of the
 * large standards organizations; the rest is here because it is no abbreviation at all, or one that every reader of English knows.
 * An entry too many hides a finding, an entry too few makes a false one: in doubt it is here.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** ITU, its sectors, groups, conferences and staff; standards organizations and their committees. Names with a second meaning in the field are not here. */
const ORGANIZATIONS = words(`
  ITU UIT CCITT CCIR TSB BDT TSAG TDAG WTSA WTDC WRC WCIT JCA SG WP ISO IEC CEI JTC IETF IRTF IAB IANA ICANN RFC IEEE ETSI 3GPP 3GPP2 W3C
  OASIS NIST ANSI CENELEC CISPR ECMA GSMA OMG OGC TTA TTC ISOC ARIB ATIS TIA CCSA TSDSI SCTE SMPTE EBU DMTF SNIA TCG FIDO MEF ONF OIDF ENISA
  BSI JISC UN UNESCO WHO WTO WMO ICAO IMO UPU EU OECD INTERPOL OWASP BIPM FIPS TD`);

/** Countries whose short names are names, and cities that ITU meets in. */
const PLACES = words('UK USA US UAE USSR GENEVA LONDON PARIS TOKYO KYOTO SEOUL BUSAN BEIJING DUBAI NAIROBI');

/** Products, written in no other case. */
const PRODUCTS: ReadonlySet<string> = new Set(words('iOS iPadOS macOS tvOS watchOS MySQL NoSQL LoRaWAN'));

/** What a text says of itself, and editors' remarks. */
const EDITORIAL = words(`
  NOTE NOTES TABLE TABLES FIGURE FIGURES ANNEX ANNEXES APPENDIX APPENDICES CLAUSE EXAMPLE EXAMPLES EDITOR AUTHOR AUTHORS WARNING CAUTION
  IMPORTANT DRAFT NEW REVISED INTERNATIONAL STANDARD STANDARDS RECOMMENDATION RECOMMENDATIONS SUPPLEMENT SUMMARY SCOPE REFERENCES TBD TBC
  TBA FFS OK NA TODO FIXME XX XXX YY YYY ZZ ZZZ`);

/** Everyday words that protocols, code and requirements put in capitals. */
const SHOUTED = words(`
  A ABORT ABSENT ABSTRACT ACCEPT ACCESS ACTION ACTIVE ADD ADDRESS AFTER ALARM ALERT ALL ALLOW ALWAYS AN AND ANY APPLICATION ARE ARRAY AT
  ATTRIBUTE AUTH AUTOMATIC BACK BASIC BEFORE BEGIN BIND BIT BITS BLOCK BOOLEAN BOTH BREAK BUSY BUT BY BYE BYTE BYTES CALL CAN CANCEL
  CANNOT CASE CHANGE CHANNEL CHAR CHECK CHOICE CLASS CLEAR CLIENT CLOSE CLOSED COMMAND COMMENT COMMIT COMPLETE COMPONENT COMPONENTS
  CONFIRM CONNECT CONNECTED CONSTANT CONTENT CONTINUE CONTROL COPY COUNT CREATE DATA DATE DEBUG DEFAULT DEFINITIONS DELETE DENY DISABLE
  DISABLED DISCONNECT DO DONE DOWN DROP DURATION ELSE EMPTY ENABLE ENABLED END ENTER ENUMERATED EQUAL ERROR ERRORS EVENT EXCEPT EXIT
  EXPLICIT EXPORT EXPORTS EXTERNAL FAIL FAILED FAILURE FALSE FATAL FETCH FIELD FILE FILTER FINAL FIND FIRST FLAG FLAGS FLOAT FOR FORCE
  FORMAT FROM FULL FUNCTION GET GLOBAL GO GROUP HEAD HEADER HELLO HELP HIGH HIT HOLD HOME HOST ID IDENTIFIER IDLE IF IGNORE IMPLICIT
  IMPLIED IMPORT IMPORTS IN INACTIVE INCLUDE INDEX INFO INIT INPUT INSERT INTEGER INTERFACE INTO INVALID INVITE ITEM JOIN KEY KEYS KEEP
  LAST LEAVE LEFT LENGTH LESS LEVEL LIKE LINE LINK LIST LISTEN LOAD LOCAL LOCK LOCKED LOG LOGIN LOGOUT LONG LOOP LOW MACRO MAIN MANDATORY
  MAP MASTER MATCH MAX MAY MEDIUM MERGE MESSAGE MESSAGES METHOD MIN MINUS MISS MODE MODIFY MODULE MORE MOVE MULTIPLE MUST NAME NEVER NEXT
  NO NODE NONE NORMAL NOT NOTICE NOTIFY NULL NUMBER NUMERIC OBJECT OCTET OF OFF ON ONE ONLY OPEN OPTION OPTIONAL OPTIONS OR ORDER OTHER
  OUT OUTPUT OWNER PACKET PARAMETER PASS PASSED PASSWORD PATCH PATH PAUSE PENDING PLAIN PLAY PLUS POLL PORT POST PRESENT PRIMARY PRINT
  PRIORITY PRIVATE PROBE PROCESS PROHIBITED PUBLIC PUBLISH PULL PUSH PUT QUERY QUEUE QUIT RANGE READ READY REAL RECEIVE RECOMMENDED RECORD
  RED GREEN BLUE BLACK WHITE REFER REGISTER REJECT REJECTED RELEASE REMOVE REPEAT REPLY REPORT REQUEST REQUESTS REQUIRED RESERVED RESET
  RESPONSE RESTART RESULT RESUME RETRY RETURN RIGHT ROLE ROOT ROUTE RULE RUN SAME SAVE SEARCH SECOND SECONDARY SECRET SEE SELECT SELF SEND
  SEQUENCE SERVER SERVICE SESSION SET SHALL SHORT SHOULD SIGN SIGNAL SIZE SLEEP SOURCE SPACE STANDBY START STARTED STATE STATUS STEP STOP
  STOPPED STORE STREAM STRING SUBJECT SUBSCRIBE SUCCESS SUCH SUM SUSPEND SWITCH SYNC SYNTAX SYSTEM TAG TAGS TAKE TARGET TEST TEXT THAT THE
  THEN THESE THIS TIME TIMEOUT TIMER TITLE TO TOKEN TOP TOTAL TRACE TRAP TRUE TYPE TYPES UNDEFINED UNION UNIQUE UNIT UNIVERSAL UNKNOWN
  UNLOCK UNTIL UPDATE URGENT USE USED USER USING VALID VALUE VALUES VARIABLE VERIFY VERSION VERY VIA VIEW VISIBLE WAIT WAITING WAKE WHEN
  WHERE WHILE WILL WITH WITHIN WITHOUT WORD WRITE YES YOU ZERO ZONE AUDIO VIDEO IMAGE MUTE`);

/** Chemistry, and capitals that every reader takes for a word or a name. */
const OTHERS = words('H2O CO2 NOX NO2 SO2 CH4 NH3 TV PC PDF PHD FAQ CEO SOS WIFI LATEX MP3 MP4 3GP VP8 VP9 AV1 AC3');

/**
 * Abbreviations that the guide wants listed and that published Recommendations leave out all the same (IP in J.1108 and P.1203; URL, URI and
 * HTTP in X.609.5; AC, DC and USB in K.20): worth a word, no warning.
 */
const COMMONPLACE: ReadonlySet<string> = new Set(words('IP IPv4 IPv6 TCP UDP HTTP HTTPS HTML XML JSON URL URI DNS USB AC DC CPU RAM'));

/** Whether an abbreviation is one of those that published Recommendations use without listing them. */
export const isCommonplace = (abbreviation: string): boolean => COMMONPLACE.has(abbreviation);

const NEEDS_NO_ENTRY: ReadonlySet<string> = new Set([...ORGANIZATIONS, ...PLACES, ...EDITORIAL, ...SHOUTED]);
const IN_ANY_CASE: ReadonlySet<string> = new Set(OTHERS);

/** Words that only whole phrases in capitals hold: "TERMS OF REFERENCE". */
export const SMALL_CAPITALS: ReadonlySet<string> = new Set(words('AN AND ARE AS AT BE BY CAN FOR FROM IF IN IS MAY MUST NO NOT OF ON OR SHALL SHOULD THE THIS TO WITH'));

/** Units with two capitals that are nothing else: MHz, dBm, GB, kWh (the author's guide leaves units out). */
const UNIT = /^(?:[EPTGMk]?Hz|[KMGTPEZ]i?B|[KMGTP]i?B(?:ps|ytes?)|[KMGTP]bits?|[kMGTm]?(?:Wh|Ah|VAh?|eV|Pa|Bq|Gy|Sv)|dB(?:[A-Za-zµ]{1,3})?\d?)$/;

/** Capitals that are a unit only behind a number: "20 MW", "230 VAC"; GW alone is a gateway. */
const UNIT_BEHIND_NUMBER = /^(?:[EPTGM](?:W|V|A|J|N|F|H|S|b|FLOPS|Bd)|[MG]IPS|[km]?VA(?:C|R)?|[km]?VDC|RPM|PPM|PPB|FPS|BTU|GT)$/;

/** Numerals below forty, as clauses, appendices and classes are numbered: II, IX, XXIV. */
const ROMAN = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/;

/** Hexadecimal values and runs of one letter that stand for a value: 0xFF, A1B2, XXXX, 20XX. */
const VALUE = /^(?:\d{1,2}X{2}|0x[\dA-Fa-f]+|(?=(?:.*\d){2})(?=.*\d[A-F]+\d)[\dA-F]{3,}|(?=.*\d)[\dA-F]{6,}|F{2,}|([A-Z])\1{3,})$/;

/** Whether something in capitals needs no line in clause 4 anywhere: a unit, a numeral, an organization, an everyday word. */
export function needsNoEntry(text: string): boolean {
  const upper = text.toUpperCase(), unit = text.replace(/^\d{1,6}(?=[A-Za-z]{2})/, '');
  if (unit !== text && (UNIT.test(unit) || UNIT_BEHIND_NUMBER.test(unit))) return true;
  return IN_ANY_CASE.has(upper) || PRODUCTS.has(text) || (text === upper && (NEEDS_NO_ENTRY.has(text) || /^(?:SG|WP|FG|JTC|SC|TC|TG|WG)\d{1,3}$/.test(text))) || UNIT.test(text) || ROMAN.test(text) || VALUE.test(text);
}

const NUMBERED_DOCUMENT = /^(?:TR|TS|EN|ES|GS|SP|STD|PAS|BCP|CD|DIS|FDIS|CE|GT|FG|OMA|EG)$/;

/** Whether it needs none where it stands, from the text before and after it: "20 MW", "NIST SP 800-53", "WP 4/17". */
export function needsNoEntryHere(name: string, before: string, after: string): boolean {
  if (NUMBERED_DOCUMENT.test(name) && /^[ \u00a0-]?\d/.test(after)) return true;
  return UNIT_BEHIND_NUMBER.test(name) && /\d[ \u00a0-]?$/.test(before);
}
