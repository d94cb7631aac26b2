import type { AccessMessages } from "./en-access.ts";

/** Azerbaijani words of the transcript, the list of keys, the explanation of the measures and the accessibility statement. */
export const access: AccessMessages = {
  transcriptLead:
    "Əyrinin izlədiyi hər məlumat, vaxt ardıcıllığı ilə: onu kimin bildirdiyi və harada oxunduğu, aralarındakı hadisələr. Aşağıdakı cədvəldə qrafikin bütün rəqəmləri var.",
  transcriptOf: "Məlumatlar seçilmiş göstəriciyə aiddir: {measure}.",
  curveTable: "Əyri cədvəl şəklində",
  curveCaption: "Bu göstərici üçün qrafikdəki bütün saylar: {measure}.",
  curveKind: "Növ",
  keysLead: "Bu səhifədə hər şey siçansız işləyir.",
  keysAnywhere: "Səhifənin istənilən yerində",
  keysTimeline: "Vaxt xəttində",
  keysMap: "Xəritədə",
  keyTab: "Növbəti elementə keç. Shift ilə: əvvəlkinə.",
  keyEscape: "Açıq olanı bağla.",
  keyHelp: "Bu siyahını göstər.",
  keyPlay: "Oynat və ya fasilə ver.",
  keyPrevious: "Əvvəlki məlumat.",
  keyNext: "Növbəti məlumat.",
  keyList: "Xəritədə olanların siyahısını aç.",
  keyHour: "Bir saat geri və ya irəli. Shift ilə: bir gün.",
  keyReport: "Növbəti və ya əvvəlki məlumata.",
  keyEnds: "Əvvələ və ya sona.",
  keyPan: "Xəritəni hərəkət etdir.",
  keyZoom: "Yaxınlaşdır və ya uzaqlaşdır.",
  keyWhole: "Bütün ərazini göstər.",
  singleKeys: "Tək hərf və ya işarə düymələri",
  singleKeysWhy:
    "Onlar mətn sahələrində işləmir. Cihaza danışırsınızsa və ya düymələrə təsadüfən basırsınızsa, onları söndürün. Keçid seçimi saxlayır.",
  measuresLead:
    "Hər göstərici ayrı bir mərhələni sayır. Bir insan bir neçəsinə daxil ola bilər. Onlar heç vaxt toplanmır.",
  accessTitle: "Əlçatanlıq",
  accessAim:
    "Səhifə WCAG 2.2 AA səviyyəsinə uyğun olmaq məqsədilə qurulub. Layihədən kənarda bunu heç kim yoxlamayıb.",
  accessOffers: "Nə təklif edir",
  accessKeyboard: "Hər şey klaviatura ilə işləyir. Bütün düymələr “Düymələr” bölməsindədir.",
  accessEar:
    "Xəritənin hər an üçün təsviri, məlumatların və hadisələrin mətni, əyrinin cədvəli var.",
  accessMotion:
    "Cihaz az hərəkət istəyirsə və ya “kadrlar” seçilibsə, vaxt məlumatdan məlumata keçir və arada heç nə hərəkət etmir.",
  accessColour: "Heç nə yalnız rənglə bildirilmir.",
  accessTested: "Hər dəyişiklikdə yoxlanılanlar",
  accessTestAxe:
    "axe-core proqramı səhifədə, kartlarda və bölmələrdə bütün dillərdə heç bir səhv tapmamalıdır; tünd görünüşdə kontrastı yoxlayır, ingilis dilində kartlarda və bölmələrdə də.",
  accessTestKeys: "Əsas işlər yalnız klaviatura ilə görülür.",
  accessTestTree:
    "Ekran oxuyucusuna başlıq, sürgü və siyahı üçün verilənlər beş anda, cədvəllərin əvvəli bir dəfə, dörd dildə müqayisə olunur.",
  accessTestColour:
    "Hər iki görünüşdə söz və işarələrin kontrastı və rəng korluğunun üç simulyasiyası.",
  accessTestMedia: "Azaldılmış hərəkət və məcburi rənglər, Chromium-un təqlid etdiyi kimi.",
  accessTestSmall: "Eni 320 pikseldən başlayan pəncərələr; kompüterdə 400% miqyasda belə olur.",
  accessNot: "Yoxlanılmayanlar",
  accessNotReaders:
    "Əsl ekran oxuyucusu, səslə idarəetmə və ya köməkçi düymə (switch) istifadə olunmayıb.",
  accessNotBrowsers: "Firefox, Safari və əsl telefonlar istifadə olunmayıb.",
  accessNotPeople: "Əlilliyi olan insanlar səhifəni bizim üçün sınamayıb.",
  accessNotDots:
    "Ayrı-ayrı nöqtələrə keçmək olmur. Onlar sayları bildirir, bütün saylar isə cədvəllərdədir.",
  accessForced:
    "Cihaz öz rənglərini tələb edəndə hər iki xəritə və nöqtələr həmin rənglərlə çəkilir.",
};
