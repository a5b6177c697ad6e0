import { expect, test } from 'vitest';
import { positionsOf } from './facts.ts';

test.each([
  {
    why: 'office, adjective, name',
    text: 'قال وزير الخارجية السعودي عادل الجبير إن الموقف واضح.',
    want: ['Adel al-Jubeir: وزير الخارجية of Saudi Arabia'],
  },
  {
    why: 'the name between commas',
    text: 'قال وزير الخارجية السعودي، عادل الجبير، إن الموقف واضح.',
    want: ['Adel al-Jubeir: وزير الخارجية of Saudi Arabia'],
  },
  {
    why: 'the office after the name',
    text: 'قال مايك بومبيو، وزير الخارجية الأميركي، إن الموقف واضح.',
    want: ['Mike Pompeo: وزير الخارجية of United States'],
  },
  {
    why: 'a dual office with two countries and two names',
    text: 'التقى وزيرا دفاع روسيا وتركيا، سيرغي شويغو وخلوصي أكار، في موسكو.',
    want: ['Hulusi Akar: وزيرا دفاع of Turkey', 'Sergei Shoigu: وزيرا دفاع of Russia'],
  },
  {
    why: 'a second holder by his adjective',
    text: 'اجتمع الرئيس الروسي فلاديمير بوتين والتركي رجب طيب أردوغان في سوتشي.',
    want: ['Recep Tayyip Erdogan: الرئيس of Turkey', 'Vladimir Putin: الرئيس of Russia'],
  },
  {
    why: 'the head of a body',
    text: 'حذر الأمين العام للأمم المتحدة أنطونيو غوتيريش من المجاعة.',
    want: ['Antonio Guterres: الأمين العام of United Nations'],
  },
  {
    why: 'an office of two words, the owner left to the article',
    text: 'وصل رئيس الوزراء حيدر العبادي إلى الموصل. وقال الجيش العراقي إن المدينة آمنة في العراق.',
    want: ['Haider al-Abadi: رئيس الوزراء of Iraq'],
  },
  {
    why: 'the counterpart has the office of the one before',
    text: 'التقى وزير الدفاع الأميركي جيمس ماتيس نظيره التركي خلوصي أكار.',
    want: ['Hulusi Akar: وزير الدفاع of Turkey', 'James Mattis: وزير الدفاع of United States'],
  },
  {
    why: 'no clitic in the first letter of a name',
    text: 'قال وزير النقل المغربي كمال العلوي إن الطريق مفتوح.',
    want: ['كمال العلوي: وزير النقل of Morocco'],
  },
  {
    why: 'finance, which is not Mali',
    text: 'قال وزير الشؤون المالية التونسي وليد الطرابلسي إن الموازنة جاهزة.',
    want: ['وليد الطرابلسي: وزير الشؤون المالية of Tunisia'],
  },
  {
    why: 'who speaks for a body',
    text: 'قال المتحدث باسم حركة حماس سامي الحلاق إن المعبر مغلق.',
    want: ['سامي الحلاق: المتحدث of Hamas'],
  },
  {
    why: 'an office after the name, before what is said',
    text: 'وقال نعيم قاسم، نائب الأمين العام لحزب الله، إن الرد قادم.',
    want: ['نعيم قاسم: نائب الأمين العام of Hezbollah'],
  },
  {
    why: 'a body that the article names elsewhere',
    text: 'عقدت الهيئة الوطنية للانتخابات مؤتمرا. وقال نائب رئيس الهيئة محمود عزت إن النتائج قريبة.',
    want: ['محمود عزت: نائب رئيس الهيئة of National Elections Authority'],
  },
  {
    why: 'a rank behind phrases',
    text: 'وأوضح رئيس الفريق الهندسي في اللواء الخامس بالجيش اليمني، الملازم سلطان شمسان، أن العمل مستمر.',
    want: ['سلطان شمسان: رئيس الفريق الهندسي of nobody'],
  },
  {
    why: 'a lead that gives the name in its second sentence',
    text: 'قال مفوض الأمم المتحدة لحقوق الإنسان إن الوضع خطير. وأضاف زيد رعد الحسين أن المدنيين يدفعون الثمن.',
    want: ['Zeid Raad al-Hussein: مفوض of United Nations'],
  },
  {
    why: 'a name in quotation marks',
    text: 'أعلن رئيس وزراء كندا "جاستن ترودو" القرار.',
    want: ['Justin Trudeau: رئيس وزراء of Canada'],
  },
  {
    why: 'a quoted body right after the office',
    text: 'التقى قاسم سليماني، قائد "فيلق القدس"، الوفد.',
    want: ['Qasem Soleimani: قائد of Quds Force'],
  },
  {
    why: 'the name after what is said of the office',
    text: 'قال زعيم حزب النور، المؤيد لقطاع الأعمال، كريستيان ليندنر، في مقابلة، إنه لا يثق في أحد.',
    want: ['كريستيان ليندنر: زعيم of al-Nour Party'],
  },
  {
    why: 'a name that begins with waw, between commas',
    text: 'رأى رئيس المؤتمر، ولفغانغ ايشينغر، أن العالم تغير.',
    want: ['ولفغانغ ايشينغر: رئيس المؤتمر of nobody'],
  },
  {
    why: 'an office right after the name that a day stands before',
    text: 'يبدأ السبت محمد جواد ظريف وزير الخارجية الإيراني جولة دبلوماسية.',
    want: ['Mohammad Javad Zarif: وزير الخارجية of Iran'],
  },
  {
    why: 'a second president by his adjective, between commas',
    text: 'أكد كل من الرئيس الروسي، فلاديمير بوتين، والتركي، رجب طيب أردوغان، عزمهما على التعاون.',
    want: ['Recep Tayyip Erdogan: الرئيس of Turkey', 'Vladimir Putin: الرئيس of Russia'],
  },
  {
    why: 'an emir, who reigns',
    text: 'رحب الوزير بأمير قطر الشيخ تميم بن حمد آل ثاني في القصر.',
    want: ['Tamim bin Hamad: أمير of Qatar'],
  },
  {
    why: 'two offices after the name',
    text: 'قالت نيكولا ستورغن، رئيسة وزراء اسكتلندا وزعيمة الحزب القومي الاسكتلندي، إنها سترفض الاتفاق.',
    want: ['نيكولا ستورغن: رئيسة وزراء of Scotland', 'نيكولا ستورغن: زعيمة of الحزب القومي الاسكتلندي'],
  },
  {
    why: 'two offices before the name, where no object can stand',
    text: 'قال وزير الدولة لشؤون الإعلام الناطق باسم الحكومة الأردنية محمد المومني إن الحدود مغلقة.',
    want: ['محمد المومني: الناطق of Jordan', 'محمد المومني: وزير الدولة لشؤون الإعلام of Jordan'],
  },
  {
    why: 'an adjective with its complement',
    text: 'دعا الرئيس اليمني المعترف به دوليا عبد ربه منصور هادي إلى الحوار.',
    want: ['Abdrabbuh Mansur Hadi: الرئيس of Yemen'],
  },
  {
    why: 'an outgoing holder',
    text: 'التقى الوفد الرئيس الكوبي المنتهية ولايته راؤول كاسترو.',
    want: ['Raul Castro: الرئيس of Cuba'],
  },
  {
    why: 'a region',
    text: 'قال الرئيس السابق لإقليم كتالونيا كارليس بوتشيمون إنه سيعود.',
    want: ['Carles Puigdemont: الرئيس السابق of Catalonia'],
  },
  {
    why: "a state of a federation, whose first letter is no 'and'",
    text: 'قال حاكم ولاية تكساس غريغ أبوت إن عشرة قتلوا.',
    want: ['غريغ أبوت: حاكم ولاية of Texas'],
  },
  {
    why: 'what an office is for',
    text: 'قال المفوض السامي لحقوق الإنسان زيد رعد الحسين إن التحقيق ضروري.',
    want: ['Zeid Raad al-Hussein: المفوض السامي لحقوق الإنسان of nobody'],
  },
  {
    why: 'a post held',
    text: 'قال سيرغي لافروف الذي يتولى منصب وزير الخارجية الروسي إن بلاده مستعدة.',
    want: ['Sergey Lavrov: وزير الخارجية of Russia'],
  },
  {
    why: 'a hedge',
    text: 'قال رئيس ما يعرف بالمجلس السياسي الأعلى صالح الصماد إن الحرب مستمرة.',
    want: ['Saleh al-Sammad: رئيس of المجلس السياسي الأعلى'],
  },
  {
    why: 'he and she are',
    text: 'وقام ماتيو سالفيني، وهو زعيم حزب الرابطة، بحملة انتخابية.',
    want: ['Matteo Salvini: زعيم of Lega'],
  },
  {
    why: "the president's adviser, and the president",
    text: 'وصل يمان جبريب المستشار الخاص للرئيس إيسايس أفورقي إلى أديس أبابا.',
    want: ['إيسايس أفورقي: الرئيس of nobody', 'يمان جبريب: المستشار الخاص of nobody'],
  },
  {
    why: "a party's leader is no minister of the party",
    text: 'قال نواز شريف زعيم حزب الرابطة الإسلامية ورئيس الوزراء السابق إن باكستان بخير.',
    want: ['Nawaz Sharif: رئيس الوزراء السابق of Pakistan', 'Nawaz Sharif: زعيم of حزب الرابطة الإسلامية'],
  },
  {
    why: 'affairs of a continent',
    text: 'قال ويس ميتشل مساعد وزير الخارجية للشؤون الأوروبية إن الصفقة خطرة.',
    want: ['ويس ميتشل: مساعد وزير الخارجية للشؤون الأوروبية of nobody'],
  },
  {
    why: 'a son is not his mother',
    text: 'حضر نجل رئيسة وزراء باكستان الراحلة بينظير بوتو.',
    want: ['بينظير بوتو: رئيسة وزراء of Pakistan'],
  },
  {
    why: 'the object of a verb is no holder: of another state',
    text: 'استقبل الرئيس الفرنسي فلاديمير بوتين في باريس.',
    want: [],
  },
  {
    why: 'the object of a verb is no holder: the office is somebody else has',
    text: 'اتهم الرئيس الأميركي دونالد ترامب جيمس كومي بالكذب. وانتقد الرئيس الأميركي كومي مجددا.',
    want: ['Donald Trump: الرئيس of United States'],
  },
  {
    why: 'the object of a verb is no holder: a man after an office that a woman has',
    text: 'استقبلت رئيسة الوزراء البريطانية دونالد ترامب في لندن.',
    want: [],
  },
  {
    why: 'a state that في leads to, right before the name',
    text: 'قال وزير الإعلام في بوركينا فاسو، ريمي دانجينو، إن الوضع هادئ.',
    want: ['ريمي دانجينو: وزير الإعلام of Burkina Faso'],
  },
  {
    why: 'a region in the title of an organisation',
    text: 'قالت مديرة حملات الشرق الأوسط في منظمة العفو الدولية، سماح حديد، إن الوضع خطير.',
    want: ['سماح حديد: مديرة حملات of Amnesty International'],
  },
  {
    why: 'a rank behind a district',
    text: 'قال المتحدث الإعلامي للدفاع المدني بمنطقة الرياض الرائد محمد الحمادي إن الحريق أخمد.',
    want: ['محمد الحمادي: المتحدث الإعلامي للدفاع المدني of nobody'],
  },
  {
    why: 'who chairs a company, not its board',
    text: 'قال أحمد بن سليم رئيس مجلس الإدارة لشركة أرامكو إن الإنتاج سيزيد.',
    want: ['أحمد بن سليم: رئيس مجلس الإدارة of Saudi Aramco'],
  },
  { why: 'speaking to somebody', text: 'قال جو بايدن متحدثا إلى الصحافيين إن الصفقة جيدة.', want: [] },
  {
    why: 'over the forces of a state, whatever emirate he is heir to',
    text: 'وصل محمد بن زايد ولي عهد أبوظبي نائب القائد الأعلى للقوات المسلحة إلى موسكو. وقالت الإمارات إن الزيارة مهمة.',
    want: [
      'Mohamed bin Zayed: نائب القائد الأعلى للقوات المسلحة of United Arab Emirates',
      'Mohamed bin Zayed: ولي عهد of Abu Dhabi',
    ],
  },
  {
    why: 'the true holder after an object behind the same office',
    text: 'استقبل الرئيس الفرنسي فلاديمير بوتين في باريس. وانتقد الرئيس الفرنسي ماكرون إيران.',
    want: ['Emmanuel Macron: الرئيس of France'],
  },
  {
    why: 'two holders of one office, each in full',
    text: 'قال الرئيس الأميركي باراك أوباما ذلك. وقال الرئيس الأميركي دونالد ترامب العكس. وانتقد الرئيس الأميركي ترامب إيران.',
    want: ['Barack Obama: الرئيس of United States', 'Donald Trump: الرئيس of United States'],
  },
])('finds $why', async ({ text, want }) => {
  expect(await positionsOf(text)).toEqual(want);
});

test.each([
  { why: 'an airport called after a king', text: 'وصل الوفد إلى مطار الملك خالد الدولي في الرياض.' },
  { why: 'an office without a name', text: 'قال الوزير السعودي إن الموقف واضح.' },
  { why: 'whose lawyer somebody is', text: 'قال محامي دفاع كلينتون إن الوثائق سرية.' },
  { why: 'one name after a plural', text: 'انتقد زعماء المعارضة ماكرون لأنه لم يفصل الرجل.' },
  { why: 'a trade', text: 'وصلت الصحفية اللبنانية نادين لبكي إلى كان.' },
  { why: 'a province', text: 'وصل الوفد إلى محافظة درعا السورية.' },
  { why: 'the father of somebody', text: 'قال والد نورا حسين إن ابنته بخير.' },
  { why: 'an adjective after an office', text: 'قال المصدر إن عملية سحب السفير إجرائية، مؤكدا أنها عادية.' },
  { why: 'a time after an office', text: 'وصل وزير الخارجية الروسي مساء السبت إلى عمان.' },
  { why: 'a verb after an office', text: 'زعيم حزب العمال البريطاني يغضب إسرائيل' },
])('finds none in $why', async ({ text }) => {
  expect(await positionsOf(text)).toEqual([]);
});
