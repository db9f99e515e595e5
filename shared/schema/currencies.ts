/** A currency and the names by which people call it. */
export interface Currency {
  /** ISO 4217. */
  readonly code: string;
  /** How many decimals of the major unit the minor unit is; ISO 4217's exponent. */
  readonly decimals: number;
  readonly ar: string;
  readonly en: string;
  /** Signs and other names that mean this currency wherever they stand. */
  readonly names: readonly string[];
  /** Signs that mean it where it is at home, and others elsewhere. */
  readonly local: readonly string[];
}

// Names are divided by `|`. A unit alone (`دينار`, `dinar`) is a local name of every currency that is called by it.
type Line = readonly [code: string, decimals: number, ar: string, en: string, names?: string, local?: string];

const lines: readonly Line[] = [
  ['JOD', 3, 'دينار أردني', 'Jordanian dinar', 'JD|JDs|د.أ|د.ا'],
  ['USD', 2, 'دولار أمريكي', 'US dollar', '$|US$|دولار|دولار أميركي|دولار امريكاني|dollar|American dollar|U.S. dollar'],
  ['EUR', 2, 'يورو', 'euro', '€|أورو'],
  [
    'ILS',
    2,
    'شيكل إسرائيلي',
    'Israeli shekel',
    '₪|NIS|شيكل جديد|شيقل|شاقل|شيكل إسرائيلي جديد|ش.ج|new shekel|new Israeli shekel',
  ],
  ['GBP', 2, 'جنيه إسترليني', 'pound sterling', 'جنيه استرليني|إسترليني|باوند|باون|British pound|UK pound|£', 'pound'],
  ['EGP', 2, 'جنيه مصري', 'Egyptian pound', 'ج.م|LE|E£', '£'],
  ['AED', 2, 'درهم إماراتي', 'UAE dirham', 'د.إ|Emirati dirham|Dhs', 'د.ا'],
  ['SAR', 2, 'ريال سعودي', 'Saudi riyal', 'ر.س', '﷼|SR'],
  ['QAR', 2, 'ريال قطري', 'Qatari riyal', 'ر.ق|Qatar riyal', '﷼|QR'],
  ['OMR', 3, 'ريال عماني', 'Omani rial', 'ر.ع', '﷼|riyal'],
  ['YER', 2, 'ريال يمني', 'Yemeni rial', 'ر.ي', '﷼|riyal'],
  ['KWD', 3, 'دينار كويتي', 'Kuwaiti dinar', 'د.ك|KD'],
  ['BHD', 3, 'دينار بحريني', 'Bahraini dinar', 'د.ب|BD'],
  ['IQD', 3, 'دينار عراقي', 'Iraqi dinar', 'د.ع'],
  ['LYD', 3, 'دينار ليبي', 'Libyan dinar', 'د.ل'],
  ['TND', 3, 'دينار تونسي', 'Tunisian dinar', 'د.ت', 'DT'],
  ['DZD', 2, 'دينار جزائري', 'Algerian dinar', 'د.ج', 'DA'],
  ['MAD', 2, 'درهم مغربي', 'Moroccan dirham', 'د.م', 'Dh'],
  ['MRU', 2, 'أوقية موريتانية', 'Mauritanian ouguiya'],
  ['SDG', 2, 'جنيه سوداني', 'Sudanese pound', 'ج.س', '£'],
  ['SSP', 2, 'جنيه جنوب سوداني', 'South Sudanese pound', '', '£'],
  ['LBP', 2, 'ليرة لبنانية', 'Lebanese pound', 'ل.ل', '£|lira'],
  ['SYP', 2, 'ليرة سورية', 'Syrian pound', 'ل.س', '£|lira'],
  ['TRY', 2, 'ليرة تركية', 'Turkish lira', '₺|ل.ت', 'TL'],
  ['IRR', 2, 'ريال إيراني', 'Iranian rial', '', '﷼'],
  ['CHF', 2, 'فرنك سويسري', 'Swiss franc', 'Sfr', 'Fr'],
  ['SEK', 2, 'كرونة سويدية', 'Swedish krona', '', 'kr'],
  ['NOK', 2, 'كرونة نرويجية', 'Norwegian krone', '', 'kr'],
  ['DKK', 2, 'كرونة دنماركية', 'Danish krone', 'كرونة دانماركية', 'kr'],
  ['ISK', 0, 'كرونة آيسلندية', 'Icelandic krona', '', 'kr'],
  ['CZK', 2, 'كرونة تشيكية', 'Czech koruna', 'كورونا تشيكية|Kč'],
  ['PLN', 2, 'زلوتي بولندي', 'Polish zloty', 'zł'],
  ['HUF', 2, 'فورنت مجري', 'Hungarian forint', 'فورنت هنغاري|Ft'],
  ['RON', 2, 'ليو روماني', 'Romanian leu', 'لي روماني'],
  ['BGN', 2, 'ليف بلغاري', 'Bulgarian lev'],
  ['RSD', 2, 'دينار صربي', 'Serbian dinar'],
  ['BAM', 2, 'مارك بوسني', 'Bosnian mark', 'مارك قابل للتحويل|convertible mark'],
  ['RUB', 2, 'روبل روسي', 'Russian rouble', '₽|Russian ruble', 'ruble'],
  ['BYN', 2, 'روبل بيلاروسي', 'Belarusian rouble', 'Belarusian ruble', 'ruble'],
  ['UAH', 2, 'هريفنيا أوكرانية', 'Ukrainian hryvnia', '₴'],
  ['KZT', 2, 'تنغي كازاخستاني', 'Kazakh tenge', '₸'],
  ['UZS', 2, 'سوم أوزبكي', 'Uzbek som'],
  ['AZN', 2, 'مانات أذربيجاني', 'Azerbaijani manat', '₼'],
  ['INR', 2, 'روبية هندية', 'Indian rupee', '₹', 'Rs'],
  ['PKR', 2, 'روبية باكستانية', 'Pakistani rupee', '', 'Rs'],
  ['LKR', 2, 'روبية سريلانكية', 'Sri Lankan rupee', '', 'Rs'],
  ['IDR', 2, 'روبية إندونيسية', 'Indonesian rupiah', 'Rp'],
  ['BDT', 2, 'تاكا بنغلاديشية', 'Bangladeshi taka', '৳'],
  ['MYR', 2, 'رينغيت ماليزي', 'Malaysian ringgit', 'رنجت ماليزي|RM'],
  ['VND', 0, 'دونغ فيتنامي', 'Vietnamese dong', '₫'],
  ['CNY', 2, 'يوان صيني', 'Chinese yuan', 'RMB|renminbi', '¥'],
  ['JPY', 0, 'ين ياباني', 'Japanese yen', 'JP¥', '¥'],
  ['CAD', 2, 'دولار كندي', 'Canadian dollar', 'C$|CA$', '$'],
  ['AUD', 2, 'دولار أسترالي', 'Australian dollar', 'A$|AU$', '$'],
  ['NZD', 2, 'دولار نيوزيلندي', 'New Zealand dollar', 'NZ$', '$'],
  ['BRL', 2, 'ريال برازيلي', 'Brazilian real', 'R$'],
  ['ARS', 2, 'بيزو أرجنتيني', 'Argentine peso', '', '$'],
  ['CLP', 0, 'بيزو تشيلي', 'Chilean peso', '', '$'],
  ['COP', 2, 'بيزو كولومبي', 'Colombian peso', '', '$'],
  ['CUP', 2, 'بيزو كوبي', 'Cuban peso', '', '$'],
  ['MXN', 2, 'بيزو مكسيكي', 'Mexican peso', '', '$'],
  ['UYU', 2, 'بيزو أوروغواياني', 'Uruguayan peso', '', '$'],
  ['PEN', 2, 'سول بيروفي', 'Peruvian sol'],
  ['BOB', 2, 'بوليفيانو بوليفي', 'Bolivian boliviano', 'Bs.'],
  ['VES', 2, 'بوليفار فنزويلي', 'Venezuelan bolivar'],
  ['PYG', 0, 'غواراني باراغواياني', 'Paraguayan guarani', '₲'],
  ['NIO', 2, 'كوردوبا نيكاراغوية', 'Nicaraguan cordoba'],
  ['ZAR', 2, 'راند جنوب أفريقي', 'South African rand', 'راند جنوب إفريقيا'],
  ['NGN', 2, 'نايرا نيجيرية', 'Nigerian naira', '₦'],
  ['GHS', 2, 'سيدي غاني', 'Ghanaian cedi', '₵'],
  ['KES', 2, 'شلن كيني', 'Kenyan shilling', 'KSh'],
  ['TZS', 2, 'شلن تنزاني', 'Tanzanian shilling', 'TSh'],
  ['UGX', 0, 'شلن أوغندي', 'Ugandan shilling', 'USh'],
  ['SOS', 2, 'شلن صومالي', 'Somali shilling'],
  ['ETB', 2, 'بر إثيوبي', 'Ethiopian birr'],
  ['MZN', 2, 'متكال موزمبيقي', 'Mozambican metical'],
  ['AOA', 2, 'كوانزا أنغولية', 'Angolan kwanza'],
  ['XOF', 0, 'فرنك غرب أفريقي', 'West African CFA franc', 'فرنك سيفا غرب أفريقي', 'FCFA|CFA|CFA franc|فرنك سيفا'],
  ['XAF', 0, 'فرنك وسط أفريقي', 'Central African CFA franc', 'فرنك سيفا وسط أفريقي', 'FCFA|CFA|CFA franc|فرنك سيفا'],
  ['GNF', 0, 'فرنك غيني', 'Guinean franc'],
  ['DJF', 0, 'فرنك جيبوتي', 'Djiboutian franc'],
  ['KMF', 0, 'فرنك قمري', 'Comorian franc'],
];

const namesIn = (names: string): string[] => names.split('|').filter(Boolean);
const unitsOf = (ar: string, en: string): string[] => [ar.split(' ')[0] ?? '', en.split(' ').at(-1) ?? ''];

/** The currencies that the ministry and its embassies meet. Source: ISO 4217, list one. */
export const currencies: readonly Currency[] = lines.map(([code, decimals, ar, en, names = '', local = '']) => ({
  ...{ code, decimals, ar, en },
  names: [code, ar, en, ...namesIn(names)],
  local: [...unitsOf(ar, en), ...namesIn(local)],
}));

const byCode = new Map(currencies.map((currency) => [currency.code, currency]));

/** The currency of an ISO 4217 code; `undefined` for one that nobody here meets. */
export const currencyOf = (code: string): Currency | undefined => byCode.get(code);
