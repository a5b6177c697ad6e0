import { expect, test } from 'vitest';
import { graphOf, relationsOf } from './facts.ts';

interface Row {
  why: string;
  text: string;
  want: string[];
}

const told: Row[] = [
  {
    why: 'condemned: two states and an articled feminine noun behind them',
    text: 'قالت الصين وروسيا إن العقوبات خاطئة. ودانت الدولتان الضربة الأميركية على سوريا.',
    want: ['China condemned United States', 'Russia condemned United States', 'United States attacked Syria'],
  },
  {
    why: 'attacked: not what the attack answers',
    text: 'شنت الولايات المتحدة هجمات صاروخية، ردا على هجوم سوري على دوما.',
    want: ['Syria attacked Douma'],
  },
  {
    why: 'withdrew_from: the state of whoever declares it',
    text: 'نشر الجيش الإسرائيلي منظومات، بالتزامن مع إعلان دونالد ترامب انسحاب بلاده من الاتفاق النووي مع إيران. وقالت الولايات المتحدة ذلك.',
    want: ['United States withdrew_from Joint Comprehensive Plan of Action'],
  },
  {
    why: 'accused: whom the clause before did it to',
    text: 'اعتقلت الشرطة التركية أندرو برونسون، واتهمته بدعم غولن.',
    want: ['الشرطة التركية accused أندرو برونسون', 'الشرطة التركية detained أندرو برونسون'],
  },
  {
    why: 'condemned: a violent attack of one person on another',
    text: 'شن دونالد ترامب هجوما عنيفا على جاستن ترودو.',
    want: ['Donald Trump condemned Justin Trudeau'],
  },
  {
    why: 'attacked: a violent attack of an army',
    text: 'شن الجيش اليمني هجوما عنيفا على مواقع ميليشيا الحوثي.',
    want: ['الجيش اليمني attacked Houthis'],
  },
  {
    why: 'met: at the head of a sentence, before he is named',
    text: 'وخلال لقائه إيمانويل ماكرون انتقد باراك أوباما روسيا.',
    want: ['Barack Obama condemned Russia', 'Barack Obama met Emmanuel Macron'],
  },
  {
    why: 'met: two states of one name',
    text: 'عقدت الكوريتان محادثات في بانمونجوم.',
    want: ['North Korea met South Korea'],
  },
  {
    why: 'cooperated: two armies by their adjectives',
    text: 'أجرى الجيشان المصري والسعودي تدريبات مشتركة.',
    want: ['Egypt cooperated Saudi Arabia'],
  },
  {
    why: 'deployed: battalions',
    text: 'أرسل حلف شمال الأطلسي كتيبة إلى بولندا.',
    want: ['NATO deployed Poland'],
  },
  {
    why: 'supported: turned to with thanks, not his steps',
    text: 'توجه جو بايدن بالشكر إلى روسيا.',
    want: ['Joe Biden supported Russia'],
  },
  {
    why: "met: two whom their meeting's pronoun takes up",
    text: 'زار إيمانويل ماكرون برلين، حيث كانت أنغيلا ميركل في المطار. وخلال لقائهما بحث الوضع.',
    want: ['Angela Merkel met Emmanuel Macron', 'Emmanuel Macron visited Berlin'],
  },
  {
    why: 'agreed, met: both of two named together',
    text: 'شارك خليفة حفتر وفايز السراج في المؤتمر. واتفق كلاهما على الانتخابات خلال اجتماعهما في باريس.',
    want: ['Fayez al-Sarraj agreed Khalifa Haftar', 'Fayez al-Sarraj met Khalifa Haftar'],
  },
  {
    why: 'accused: as many states as were named together',
    text: 'قطعت السعودية والإمارات والبحرين ومصر علاقاتها مع قطر. وتتهم الدول الأربع الدوحة بدعم الإرهاب.',
    want: [
      'Bahrain accused Qatar',
      'Bahrain sanctioned Qatar',
      'Egypt accused Qatar',
      'Egypt sanctioned Qatar',
      'Saudi Arabia accused Qatar',
      'Saudi Arabia sanctioned Qatar',
      'United Arab Emirates accused Qatar',
      'United Arab Emirates sanctioned Qatar',
    ],
  },
  {
    why: 'agreed: three leaders',
    text: 'حضر فلاديمير بوتين وحسن روحاني ورجب طيب أردوغان القمة. واتفق الزعماء الثلاثة على وحدة سوريا.',
    want: [
      'Hassan Rouhani agreed Recep Tayyip Erdogan',
      'Hassan Rouhani agreed Vladimir Putin',
      'Recep Tayyip Erdogan agreed Vladimir Putin',
    ],
  },
  {
    why: 'condemned: two states, once named together',
    text: 'قالت الصين وروسيا إن العقوبات خاطئة. ودانت الدولتان القصف الأميركي على سوريا.',
    want: ['China condemned United States', 'Russia condemned United States', 'United States attacked Syria'],
  },
  {
    why: 'met: ministers of several states, unnamed',
    text: 'التقى وزراء خارجية الجزائر ومصر وتونس في باريس.',
    want: ['Algeria met Egypt', 'Algeria met Tunisia', 'Egypt met Tunisia'],
  },
  {
    why: 'visited: experts of a body that only its noun takes up',
    text: 'قالت منظمة حظر الأسلحة الكيميائية إنها جاهزة. ووصل خبراء المنظمة إلى سوريا السبت.',
    want: ['OPCW visited Syria'],
  },
  {
    why: "visited: a delegation of somebody's",
    text: 'زار وفد من حركة حماس القاهرة.',
    want: ['Hamas visited Cairo'],
  },
  {
    why: 'urged: whose duty somebody says it is',
    text: 'قال مايك بومبيو إن على إيران أن توقف برنامجها الصاروخي.',
    want: ['Mike Pompeo urged Iran'],
  },
  {
    why: 'urged: a verb of duty',
    text: 'قال إيمانويل ماكرون إنه يجب على روسيا أن تضغط على دمشق.',
    want: ['Emmanuel Macron urged Russia'],
  },
  {
    why: 'urged: a body after the noun that takes another up',
    text: 'دانت منظمة هيومن رايتس ووتش الغارات. ودعت المنظمة الأمم المتحدة إلى التحقيق.',
    want: ['Human Rights Watch urged United Nations'],
  },
  {
    why: 'met: two people where a body was spoken of',
    text: 'أعلن الكرملين النبأ. والتقى فلاديمير بوتين ودونالد ترامب في فيتنام.',
    want: ['Donald Trump met Vladimir Putin'],
  },
  {
    why: "attacked: a body's sites, the body taken up by its noun",
    text: 'هاجم تنظيم داعش القرية. وقصفت روسيا مواقع التنظيم.',
    want: ['Russia attacked Islamic State'],
  },
  {
    why: 'attacked: by whose bullets, not whom the text spoke of',
    text: 'دانت الأمم المتحدة العنف. وقتل الاثنين 60 فلسطينيا برصاص القوات الإسرائيلية.',
    want: ['Israel attacked Palestine'],
  },
  {
    why: 'condemned: an attack in words',
    text: 'شن جو بايدن هجوما حادا على دونالد ترامب.',
    want: ['Joe Biden condemned Donald Trump'],
  },
  {
    why: 'warned: an administration acts for whoever leads it',
    text: 'وكانت إدارة دونالد ترامب هددت طهران بفرض عقوبات.',
    want: ['Donald Trump warned Iran'],
  },
  {
    why: 'urged: whom a turn with لكن goes on with, over a capital',
    text: 'رحب شينزو آبي بالقمة، لكنه حث بيونغ يانغ على اتخاذ خطوات.',
    want: ['Shinzo Abe urged North Korea'],
  },
  {
    why: 'urged: called on to do something, no invitation',
    text: 'دعت طوكيو سول للتطرق خلال القمة إلى ملف المخطوفين.',
    want: ['Japan urged South Korea'],
  },
  {
    why: 'visited: who a light verb names behind the noun',
    text: 'جاء ذلك خلال زيارة قام بها رجب طيب أردوغان للعاصمة الأميركية.',
    want: ['Recep Tayyip Erdogan visited United States'],
  },
  {
    why: 'condemned: a headline by an adjective and a position',
    text: 'انتقاد فرنسي لموقف واشنطن من إيران.',
    want: ['France condemned United States'],
  },
  {
    why: 'condemned: a preposition before a quotation',
    text: 'نددت فرنسا بـ"الهجمات الإسرائيلية".',
    want: ['France condemned Israel'],
  },
  {
    why: 'accused: repeated accusations of his',
    text: 'كرر جو بايدن اتهاماته لإيران بأنها تهدد المنطقة.',
    want: ['Joe Biden accused Iran'],
  },
  {
    why: 'accused: each the other',
    text: 'تبادلت طهران وواشنطن الاتهامات حيال الحادث.',
    want: ['Iran accused United States', 'United States accused Iran'],
  },
  {
    why: 'attacked: what the attack is to take',
    text: 'شنت القوات الروسية هجوما لاستعادة خاركيف.',
    want: ['Russia attacked Kharkiv'],
  },
  {
    why: 'attacked: a province, no governor',
    text: 'قصفت القوات الروسية محافظة درعا.',
    want: ['Russia attacked Daraa'],
  },
  {
    why: 'attacked: losses among its ranks',
    text: 'أوقعت القوات الروسية خسائر فادحة في صفوف تنظيم داعش.',
    want: ['Russia attacked Islamic State'],
  },
  {
    why: 'attacked: an officer without a name',
    text: 'تمكنت القوات العراقية من قتل قيادي في تنظيم داعش.',
    want: ['Iraq attacked Islamic State'],
  },
  {
    why: 'dismissed: thrown out of office',
    text: 'طرد دونالد ترامب وزير الخارجية ريكس تيلرسون.',
    want: ['Donald Trump dismissed Rex Tillerson'],
  },
  {
    why: 'rejected: what was said of somebody',
    text: 'اتهمت روسيا أوكرانيا بقصف المحطة، وهو ما نفته كييف.',
    want: ['Russia accused Ukraine', 'Ukraine rejected Russia'],
  },
  {
    why: 'visited: the day on which somebody came',
    text: 'جاء ذلك في اليوم الذي وصل فيه الرئيس الإيراني حسن روحاني إلى سويسرا.',
    want: ['Hassan Rouhani visited Switzerland'],
  },
  {
    why: 'condemned: quoted acts, whose they are by ل',
    text: 'انتقد إيمانويل ماكرون "الأفعال المتهورة" لإيران.',
    want: ['Emmanuel Macron condemned Iran'],
  },
  {
    why: 'sanctioned: each of several',
    text: 'قطعت كل من السعودية ومصر علاقاتها مع قطر.',
    want: ['Egypt sanctioned Qatar', 'Saudi Arabia sanctioned Qatar'],
  },
  {
    why: 'accused: a report speaks for who wrote it',
    text: 'تقرير لمنظمة العفو الدولية يتهم إسرائيل بهدم المنازل.',
    want: ['Amnesty International accused Israel'],
  },
  {
    why: 'condemned: what somebody did',
    text: 'أكد الأمين العام أن الجامعة العربية تدين ما قامت به إسرائيل.',
    want: ['Arab League condemned Israel'],
  },
  {
    why: 'signed: a relative clause in the passive, between two',
    text: 'أشار إلى الاتفاق النووي الذي تم توقيعه بين طهران وموسكو.',
    want: [
      'Iran signed Joint Comprehensive Plan of Action',
      'Russia signed Joint Comprehensive Plan of Action',
    ],
  },
  {
    why: 'resigned_from: the body of the post',
    text: 'استقال سامي الكرمي من منصب نائب مدير منظمة الصحة العالمية.',
    want: ['سامي الكرمي resigned_from World Health Organization'],
  },
  {
    why: 'attacked: whose attack it is by ل, and the place where it struck',
    text: 'قال مسؤولون إن هجومين متزامنين لحركة طالبان في قندهار أوقعا قتلى.',
    want: ['Taliban attacked Kandahar'],
  },
  {
    why: 'attacked: an aircraft of a state brought down',
    text: 'أسقطت إسرائيل مقاتلة سورية فوق الجولان.',
    want: ['Israel attacked Syria'],
  },
  {
    why: 'attacked: who killed stands in a phrase after the passive',
    text: 'أفادت الوزارة بأن سامي الكرمي قتل بعد إصابته برصاص الجيش الإسرائيلي.',
    want: ['الجيش الإسرائيلي attacked سامي الكرمي'],
  },
  {
    why: 'visited: a clause without a verb',
    text: 'عمر البشير في زيارة رسمية إلى مصر لبحث التعاون.',
    want: ['Omar al-Bashir visited Egypt'],
  },
  {
    why: 'visited: a verb that only says who did it',
    text: 'جاء القرار عقب زيارة قام بها ماكرون إلى لبنان.',
    want: ['Emmanuel Macron visited Lebanon'],
  },
  {
    why: 'met: a visit to a person',
    text: 'زار وليد جنبلاط سعد الحريري في منزله.',
    want: ['Saad Hariri met Walid Jumblatt'],
  },
  {
    why: 'withdrew_from: his country',
    text: 'أعلن الرئيس الأميركي دونالد ترامب انسحاب بلاده من الاتفاق النووي مع إيران.',
    want: ['United States withdrew_from Joint Comprehensive Plan of Action'],
  },
  {
    why: 'accused: أما brings in who acts',
    text: 'أما وزير الخارجية الفرنسي، جان إيف لودريان، فقد اتهم إيران بزعزعة المنطقة.',
    want: ['Jean-Yves Le Drian accused Iran'],
  },
  {
    why: 'rejected: words of somebody',
    text: 'نفى محمد جواد ظريف "الاتهامات الباطلة" التي ساقها بنيامين نتانياهو.',
    want: ['Mohammad Javad Zarif rejected Benjamin Netanyahu'],
  },
  {
    why: 'attacked: two subjects after أن, the verb in the singular',
    text: 'يذكر أن تركيا وفصائل موالية تشن هجوما واسعا على عفرين.',
    want: ['Turkey attacked Afrin'],
  },
  {
    why: 'supported: who backs the backed',
    text: 'انسحبت حركة حماس المدعومة من قطر من المحادثات.',
    want: ['Qatar supported Hamas'],
  },
  {
    why: 'attacked: aircraft fly for their owner',
    text: 'قصفت مقاتلات حلف شمال الأطلسي ليبيا.',
    want: ['NATO attacked Libya'],
  },
  {
    why: 'attacked: an operation that is begun against somebody',
    text: 'بدأت إثيوبيا عملية عسكرية ضد إريتريا.',
    want: ['Ethiopia attacked Eritrea'],
  },
  {
    why: 'signed: verb, subject, object',
    text: 'وقعت روسيا والصين اتفاقية للتعاون العسكري.',
    want: ['China signed اتفاقية', 'Russia signed اتفاقية'],
  },
  {
    why: 'signed: both sides of مع sign',
    text: 'وقع وزير الخارجية المصري سامح شكري مع نظيره الأردني أيمن الصفدي مذكرة تفاهم في القاهرة.',
    want: ['Ayman Safadi signed مذكرة تفاهم', 'Sameh Shoukry signed مذكرة تفاهم'],
  },
  {
    why: 'signed: a light verb of announcing',
    text: 'أعلنت فرنسا توقيع معاهدة الدفاع المشترك مع اليونان.',
    want: ['France signed معاهدة الدفاع المشترك'],
  },
  {
    why: 'ratified: with its preposition',
    text: 'صادق البرلمان التركي على اتفاق باريس للمناخ.',
    want: ['البرلمان التركي ratified Paris Agreement'],
  },
  {
    why: 'amends: one document changes another',
    text: 'وقعت أرمينيا وجورجيا بروتوكولا ملحقا بالاتفاقية الحدودية.',
    want: ['Armenia signed بروتوكول', 'Georgia signed بروتوكول', 'بروتوكول amends الاتفاقية الحدودية'],
  },
  {
    why: 'agreed: joint subject before a dual verb',
    text: 'قطر وتركيا تتفقان على زيادة التبادل التجاري.',
    want: ['Qatar agreed Turkey'],
  },
  {
    why: 'met: object of a transitive verb',
    text: 'التقى الرئيس الفرنسي إيمانويل ماكرون المستشارة الألمانية أنغيلا ميركل في برلين.',
    want: ['Angela Merkel met Emmanuel Macron'],
  },
  {
    why: 'met: light verb and verbal noun',
    text: 'أجرى سيرغي لافروف محادثات مع محمد جواد ظريف.',
    want: ['Mohammad Javad Zarif met Sergey Lavrov'],
  },
  {
    why: 'met: a nominal headline with two adjectives',
    text: 'قمة روسية تركية في سوتشي',
    want: ['Russia met Turkey'],
  },
  {
    why: 'called: by telephone',
    text: 'أجرى الرئيس الأميركي جو بايدن اتصالا هاتفيا مع الرئيس الصيني شي جين بينغ.',
    want: ['Joe Biden called Xi Jinping'],
  },
  {
    why: 'negotiated: between two sides',
    text: 'انطلقت في فيينا المفاوضات بين إيران والولايات المتحدة.',
    want: ['Iran negotiated United States'],
  },
  {
    why: 'visited: a place as object',
    text: 'زار ولي العهد السعودي محمد بن سلمان أنقرة.',
    want: ['Mohammed bin Salman visited Ankara'],
  },
  {
    why: 'visited: arrival',
    text: 'وصل عبد الفتاح السيسي إلى الخرطوم.',
    want: ['Abdel Fattah el-Sisi visited Khartoum'],
  },
  {
    why: 'mediated: between',
    text: 'توسطت قطر بين الولايات المتحدة وحركة طالبان.',
    want: ['Qatar mediated Taliban', 'Qatar mediated United States'],
  },
  {
    why: 'invited: an invitation for a visit',
    text: 'دعا فلاديمير بوتين رجب طيب أردوغان لزيارة موسكو.',
    want: ['Vladimir Putin invited Recep Tayyip Erdogan'],
  },
  {
    why: 'supported: with ب',
    text: 'رحبت جامعة الدول العربية باتفاق الطائف.',
    want: ['Arab League supported Taif Agreement'],
  },
  {
    why: 'aided: money',
    text: 'قدمت اليابان مساعدات إنسانية إلى أفغانستان.',
    want: ['Japan aided Afghanistan'],
  },
  {
    why: 'cooperated: coordination between two',
    text: 'تعاونت الأردن مع العراق في مكافحة التهريب.',
    want: ['Iraq cooperated Jordan'],
  },
  {
    why: 'recognised: a state',
    text: 'اعترفت إسبانيا بدولة فلسطين.',
    want: ['Spain recognised Palestine'],
  },
  {
    why: 'joined: an organisation',
    text: 'انضمت فنلندا إلى حلف شمال الأطلسي.',
    want: ['Finland joined NATO'],
  },
  {
    why: 'withdrew_from: an agreement',
    text: 'انسحبت الولايات المتحدة من الاتفاق النووي الإيراني.',
    want: ['United States withdrew_from Joint Comprehensive Plan of Action'],
  },
  {
    why: 'appointed: person as object',
    text: 'كلف الرئيس اللبناني ميشال عون سعد الحريري بتشكيل الحكومة.',
    want: ['Michel Aoun appointed Saad Hariri'],
  },
  {
    why: 'dismissed: person as object',
    text: 'أقال دونالد ترامب ريكس تيلرسون.',
    want: ['Donald Trump dismissed Rex Tillerson'],
  },
  {
    why: 'resigned_from: the owner of the office where only that is said',
    text: 'استقال رئيس الوزراء البريطاني بوريس جونسون.',
    want: ['Boris Johnson resigned_from United Kingdom'],
  },
  {
    why: 'urged: a demand',
    text: 'طالبت بريطانيا إيران بوقف التخصيب.',
    want: ['United Kingdom urged Iran'],
  },
  {
    why: 'accused: an adverbial participle goes with the subject',
    text: 'غادر محمود عباس القاعة متهما إسرائيل بعرقلة السلام.',
    want: ['Mahmoud Abbas accused Israel'],
  },
  {
    why: 'accused: with the noun that the verb needs',
    text: 'حملت الحكومة اليمنية الحوثيين مسؤولية القصف.',
    want: ['Yemen accused Houthis'],
  },
  {
    why: 'condemned: a noun phrase that belongs to the target',
    text: 'أدانت الجزائر سياسات إسرائيل في القدس.',
    want: ['Algeria condemned Israel'],
  },
  {
    why: 'rejected: an agreement',
    text: 'رفضت حركة حماس صفقة القرن.',
    want: ['Hamas rejected Deal of the Century'],
  },
  {
    why: 'warned: verb and object',
    text: 'حذرت الصين تايوان من إعلان الاستقلال.',
    want: ['China warned Taiwan'],
  },
  {
    why: 'sanctioned: the noun decides',
    text: 'فرض الاتحاد الأوروبي عقوبات على بيلاروسيا.',
    want: ['European Union sanctioned Belarus'],
  },
  {
    why: 'sanctioned: an ambassador called home stands for the state that he was sent to',
    text: 'استدعت أنقرة سفيرها في ستوكهولم.',
    want: ['Turkey sanctioned Sweden'],
  },
  {
    why: 'attacked: an air strike by adjective',
    text: 'شنت الطائرات الإسرائيلية غارات على دمشق.',
    want: ['Israel attacked Damascus'],
  },
  {
    why: 'detained: a verb with its particle',
    text: 'ألقت السلطات المصرية القبض على سامي عنان.',
    want: ['Egypt detained Sami Anan'],
  },
  {
    why: 'released: a verb with its particle',
    text: 'أفرجت تركيا عن صلاح الدين دميرتاش.',
    want: ['Turkey released Selahattin Demirtas'],
  },
  {
    why: 'deployed: forces to a place',
    text: 'أرسلت الولايات المتحدة قوات إلى بولندا.',
    want: ['United States deployed Poland'],
  },
  {
    why: 'protested: against somebody',
    text: 'احتجت روسيا على الاتحاد الأوروبي.',
    want: ['Russia protested European Union'],
  },
  {
    why: 'planned: agreed to be held',
    text: 'يعمل الوسطاء على عقد قمة بين دونالد ترامب وفلاديمير بوتين.',
    want: ['Donald Trump met Vladimir Putin (planned)'],
  },
  {
    why: 'who arrives, named after the verb, not who spoke before',
    text: 'قال هورست سيهوفر إن الوضع صعب. ووصل إيمانويل ماكرون إلى بيروت.',
    want: ['Emmanuel Macron visited Beirut'],
  },
  {
    why: 'planned: future',
    text: 'سيزور إيمانويل ماكرون بيروت.',
    want: ['Emmanuel Macron visited Beirut (planned)'],
  },
  {
    why: 'planned: intention governs the act',
    text: 'قررت بريطانيا الانسحاب من الاتحاد الأوروبي.',
    want: ['United Kingdom withdrew_from European Union (planned)'],
  },
  {
    why: 'denied: negation',
    text: 'لم يلتق الرئيس الأميركي دونالد ترامب الرئيس الروسي فلاديمير بوتين.',
    want: ['Donald Trump met Vladimir Putin (denied)'],
  },
  {
    why: 'a participant carried over from the clause before',
    text: 'وصل أنطونيو غوتيريش إلى كييف، والتقى فولوديمير زيلينسكي.',
    want: ['Antonio Guterres met Volodymyr Zelensky', 'Antonio Guterres visited Kyiv'],
  },
  {
    why: 'a relative clause between subject and object',
    text: 'التقى سيرغي شويغو، الذي يزور مينسك، ألكسندر لوكاشينكو.',
    want: ['Alexander Lukashenko met Sergei Shoigu', 'Sergei Shoigu visited Minsk'],
  },
  {
    why: 'a counterpart is the office last told of, of another state',
    text: 'استقبل وزير الدفاع الروسي سيرغي شويغو وزير الدفاع التركي خلوصي أكار. ثم التقى شويغو نظيره التركي.',
    want: ['Hulusi Akar met Sergei Shoigu'],
  },
  {
    why: 'performative in a quotation: the speaker urges',
    text: 'قال جو بايدن: "ندعو إسرائيل إلى ضبط النفس".',
    want: ['Joe Biden urged Israel'],
  },
  {
    why: 'headline of a list: three leaders meet',
    text: 'أردوغان وبوتين وروحاني يجتمعون في أنقرة',
    want: [
      'Hassan Rouhani met Recep Tayyip Erdogan',
      'Hassan Rouhani met Vladimir Putin',
      'Recep Tayyip Erdogan met Vladimir Putin',
    ],
  },
  {
    why: 'supported: backing told beside the act',
    text: 'تقدمت قوات حفتر نحو طرابلس. وسيطر الجيش اليمني على الميناء بدعم من الإمارات.',
    want: ['United Arab Emirates supported الجيش اليمني'],
  },
  {
    why: 'supported: an indefinite participle after its noun',
    text: 'دخلت قوات سوريا الديمقراطية، مدعومة من الولايات المتحدة، مدينة الرقة.',
    want: ['United States supported Syrian Democratic Forces'],
  },
  {
    why: 'attacked: it still goes on',
    text: 'ولا تزال قوات سوريا الديمقراطية تقاتل داعش في الصحراء شرقي نهر الفرات.',
    want: ['Syrian Democratic Forces attacked Islamic State'],
  },
  {
    why: 'urged: the syllable of a name that looks like a conjunction',
    text: 'أعلنت الأمم المتحدة أن الرئيس الكوري الجنوبي مون جاي-إن طلب من أنطونيو غوتيريش المساعدة.',
    want: ['Moon Jae-in urged Antonio Guterres'],
  },
  {
    why: 'attacked: the attack is the subject, the verb over it says whose',
    text: 'شنت إسرائيل غارات استهدفت مواقع لحزب الله.',
    want: ['Israel attacked Hezbollah'],
  },
  {
    why: 'attacked: the needed noun stands before its relative clause',
    text: 'أدانت منظمات دولية الغارات التي شنتها روسيا على إدلب.',
    want: ['Russia attacked Idlib'],
  },
  {
    why: 'attacked: a preposition with a pronoun is no noun and takes no subject away',
    text: 'سقطت حلب التي تشن عليها روسيا حملة جوية.',
    want: ['Russia attacked Aleppo'],
  },
  {
    why: 'attacked: a passive with its agent',
    text: 'قتل عشرون مسلحا من حركة طالبان في غارة أميركية.',
    want: ['United States attacked Taliban'],
  },
  {
    why: 'attacked: things that are hit stand for their place',
    text: 'قصفت فرنسا ثلاثة مواقع في مالي.',
    want: ['France attacked Mali'],
  },
  {
    why: 'attacked: an attack that was repelled',
    text: 'تصدى الجيش المصري لهجوم شنه تنظيم داعش.',
    want: ['Islamic State attacked الجيش المصري'],
  },
  {
    why: 'sanctioned: what is decided is a noun, the counted are nationals',
    text: 'أعلنت بريطانيا، الأربعاء، طرد 23 دبلوماسيا روسيا.',
    want: ['United Kingdom sanctioned Russia'],
  },
  {
    why: 'warned: a threat to attack',
    text: 'هددت تركيا بمهاجمة القوات السورية.',
    want: ['Turkey warned Syria'],
  },
  {
    why: 'condemned: who did what is condemned',
    text: 'أدان إيمانويل ماكرون أعمال العنف التي ارتكبتها القوات الإسرائيلية.',
    want: ['Emmanuel Macron condemned Israel'],
  },
  {
    why: 'met: whoever was there to receive',
    text: 'وصل مايك بومبيو إلى عمان. وكان في استقباله أيمن الصفدي.',
    want: ['Ayman Safadi met Mike Pompeo', 'Mike Pompeo visited Amman'],
  },
  {
    why: 'met: the meeting that a clause describes',
    text: 'انتهت القمة التي جمعت فلاديمير بوتين برجب طيب أردوغان.',
    want: ['Recep Tayyip Erdogan met Vladimir Putin'],
  },
  {
    why: 'appointed: the king under two titles',
    text: 'كلف العاهل الأردني الملك عبد الله الثاني عمر الرزاز بتشكيل الحكومة.',
    want: ['Abdullah II appointed Omar al-Razzaz'],
  },
  {
    why: 'accused: who is said to be responsible',
    text: 'قالت تيريزا ماي إن روسيا مسؤولة عن الهجوم.',
    want: ['Theresa May accused Russia'],
  },
  {
    why: 'accused: who is said to back terrorism',
    text: 'اعتبر جو بايدن أن إيران تدعم الإرهاب.',
    want: ['Joe Biden accused Iran'],
  },
  {
    why: 'accused: what somebody expects',
    text: 'مسؤول يتوقع أن تتهم تيريزا ماي روسيا بتسميم الجاسوس.',
    want: ['Theresa May accused Russia (planned)'],
  },
  {
    why: 'urged: to do something is not to have done it',
    text: 'طالب إيمانويل ماكرون إيران بأن تنسحب روسيا من القرم.',
    want: ['Emmanuel Macron urged Iran'],
  },
  {
    why: 'supported: a light noun has the doer',
    text: 'انخفضت الأعداد مع تقديم إيطاليا الدعم لليبيا.',
    want: ['Italy supported Libya'],
  },
  {
    why: 'supported: an unnamed force right after أن is the subject',
    text: 'وأضافت أن طيران إسرائيل يساند قوات الولايات المتحدة.',
    want: ['Israel supported United States'],
  },
  {
    why: 'attacked: every name between كان and its verb',
    text: 'وكانت الولايات المتحدة وفرنسا قد شنت ضربات في نيسان/أبريل الماضي استهدفت دمشق.',
    want: ['France attacked Damascus', 'United States attacked Damascus'],
  },
  {
    why: 'withdrew_from: an administration agrees by its own gender',
    text: 'وهو تحد لإدارة الرئيس الأميركي دونالد ترامب التي انسحبت من اليونسكو.',
    want: ['Donald Trump withdrew_from UNESCO'],
  },
  {
    why: 'accused: whom the last clause spoke of, before a lone name',
    text: 'دمشق ترد وساما فرنسيا وتتهم باريس بالتبعية لواشنطن.',
    want: ['Syria accused France'],
  },
  {
    why: 'accused: a subject before a long relative clause',
    text: 'والرياض التي تقود ائتلافا عسكريا يتدخل في اليمن، تتهم إيران بتزويدهم بصواريخ.',
    want: ['Saudi Arabia accused Iran'],
  },
  {
    why: 'attacked: forces that belong to somebody',
    text: 'قصف الطيران الحربي التابع لروسيا أحياء في مدينة درعا.',
    want: ['Russia attacked Daraa'],
  },
  {
    why: 'attacked: the fallen of a side',
    text: 'سقط قتلى وجرحى من حركة طالبان، الجمعة، في غارات أميركية.',
    want: ['United States attacked Taliban'],
  },
  {
    why: 'attacked: who met his death by whose blow',
    text: 'لقي خمسة من عناصر حركة طالبان مصرعهم في غارة للولايات المتحدة.',
    want: ['United States attacked Taliban'],
  },
  {
    why: 'attacked: what is condemned was done',
    text: 'أدان إيمانويل ماكرون هجمات إسرائيل على لبنان.',
    want: ['Emmanuel Macron condemned Israel', 'Israel attacked Lebanon'],
  },
  {
    why: 'rejected: a decision is met with it',
    text: 'قوبل القرار الأميركي برفض من الاتحاد الأوروبي والصين.',
    want: ['China rejected United States', 'European Union rejected United States'],
  },
  {
    why: 'rejected: by a noun with its pronoun and a bare object',
    text: 'أعربت طهران عن رفضها التدخل التركي.',
    want: ['Iran rejected Turkey'],
  },
  {
    why: 'supported: by the side of one, in a quarrel with another',
    text: 'وقفت الكويت إلى جانب السعودية في الأزمة مع كندا.',
    want: ['Kuwait supported Saudi Arabia'],
  },
  {
    why: 'visited: a phrase with a preposition before the subject',
    text: 'يصل إلى بيروت غدا وزير الخارجية الأميركي مايك بومبيو.',
    want: ['Mike Pompeo visited Beirut (planned)'],
  },
  {
    why: 'visited: a land visits nobody',
    text: 'تحدث إيمانويل ماكرون عن السلام، كما زار مؤخرا الهند تزامنا مع العيد.',
    want: ['Emmanuel Macron visited India'],
  },
  {
    why: 'released: over the noun that completes the verb',
    text: 'أطلقت كوريا الشمالية سراح ثلاثة أميركيين.',
    want: ['North Korea released United States'],
  },
  {
    why: 'met: talks that both take up again',
    text: 'استأنفت واشنطن وطهران المحادثات.',
    want: ['Iran met United States'],
  },
  {
    why: 'sanctioned: ties that are frozen',
    text: 'جمدت السعودية علاقاتها التجارية مع كندا.',
    want: ['Saudi Arabia sanctioned Canada'],
  },
];

const untold: Row[] = [
  {
    why: 'whose a student is who was killed',
    text: 'إيطاليا تضج بعد مقتل الطالبة المصرية مريم مصطفى في بريطانيا.',
    want: [],
  },
  {
    why: 'whose an aircraft is that was blown up',
    text: 'جاء ذلك وسط حديث عن تفجير طائرة ماليزية في شرق أوكرانيا.',
    want: [],
  },
  { why: 'what is proposed', text: 'اقترح جو بايدن أن يتصل إيمانويل ماكرون بفلاديمير بوتين.', want: [] },
  { why: 'to admit is not to recognise', text: 'التحالف الدولي يعترف بقتل مدنيين بالعراق وسوريا.', want: [] },
  {
    why: 'what would be if',
    text: 'قالت تيريزا ماي إنها سترد إذا تأكد أن روسيا مسؤولة عن الهجوم.',
    want: [],
  },
  { why: 'a match', text: 'فازت روسيا في لقاء مثير مع مصر في المونديال.', want: [] },
  {
    why: 'whose visit it is goes unnamed',
    text: 'راقبت الشرطة جو بايدن خلال زيارة الملكة إلى نيوزيلندا.',
    want: [],
  },
  {
    why: 'what happened, not what was signed',
    text: 'ساعد جو بايدن المتهمين، فوقعت الجريمة بناء على اتفاق مسبق.',
    want: [],
  },
  { why: 'a war by tariffs', text: 'شن دونالد ترامب حربا تجارية على الصين.', want: [] },
  {
    why: 'whoever suffers what is condemned',
    text: 'دانت منظمة العفو الدولية اعتقال نسرين سوتوده.',
    want: [],
  },
  {
    why: 'one who works for him resigned',
    text: 'استقالة كبير محاميي ترامب. ووصل الرئيس الأميركي دونالد ترامب إلى مكتبه.',
    want: [],
  },
  { why: 'one who backs what others do', text: 'سارع دونالد ترامب بتأييد مقاطعة قطر.', want: [] },
  {
    why: 'an aide of somebody, in a chain of posts',
    text: 'أعلنت النيابة العامة في باريس توقيف مساعد مدير مكتب الرئيس الفرنسي إيمانويل ماكرون.',
    want: [],
  },
  {
    why: 'no sign of any talks',
    text: 'قال دبلوماسي إنه لا توجد مؤشرات على إجراء أي محادثات بين الصين والولايات المتحدة.',
    want: [],
  },
  {
    why: 'an adviser of somebody is not that somebody',
    text: 'مستشار أردوغان يزور قطر غدا.',
    want: [],
  },
  {
    why: 'a son-in-law of a king is not the king',
    text: 'أوقفت الشرطة الإسبانية صهر الملك فيليبي في مدريد.',
    want: [],
  },
  {
    why: 'a battle of votes',
    text: 'تخوض حركة فتح معركة انتخابية ضد حركة حماس.',
    want: [],
  },
  {
    why: 'if, before the past',
    text: 'تساءل المعلقون عما سيحدث إن انسحبت تركيا من حلف شمال الأطلسي.',
    want: [],
  },
  {
    why: 'whatever any of them might do',
    text: 'قال المتحدث إن أي صاروخ تطلقه إيران على إسرائيل سيكون خطأ.',
    want: [],
  },
  {
    why: 'what is only possible',
    text: 'من الممكن أن يجتمع بوتين مع أردوغان هذا الصيف.',
    want: [],
  },
  {
    why: 'a condition before its negation',
    text: 'إذا لم يتوصل ماكرون وميركل إلى اتفاق فستتأجل القمة.',
    want: [],
  },
  {
    why: 'whoever tells of a death need not have brought it about',
    text: 'تعهد زعيم الحركة بالانتقام لمقتل قاسم سليماني.',
    want: [],
  },
  {
    why: 'who talks to a channel gives an interview',
    text: 'قال ساركوزي في حوار مع قناة العربية إنه بريء.',
    want: [],
  },
  {
    why: 'a court convicts',
    text: 'قدم الحزب الاشتراكي مذكرة غداة إعلان إدانة الحزب الشعبي في قضية فساد.',
    want: [],
  },
  {
    why: 'the pronoun is the plan',
    text: 'بعدما تخلت إسرائيل عن خطة لإعادة توطين المهاجرين، دعمتها الأمم المتحدة، هدأ الشارع.',
    want: [],
  },
  {
    why: 'the counted are the detained',
    text: 'اعتقلت الشرطة الإسرائيلية اثنين من الرسامين أثناء رسمهما جدارية للمراهقة الفلسطينية عهد التميمي.',
    want: [],
  },
  {
    why: 'an adjective of two words is no name',
    text: 'هذا أول لقاء بين زعيم كوري شمالي ورئيس أميركي.',
    want: [],
  },
  {
    why: 'an indefinite official is nobody in particular',
    text: 'وصل كيم جونغ أون زعيم كوريا الشمالية. وكانت مسؤولة كورية شمالية رفيعة انتقدت مايك بنس.',
    want: [],
  },
  { why: 'an offer to sign is not a signing', text: 'عرضت موسكو توقيع اتفاق مع كييف.', want: [] },
  { why: 'a demand to leave is no leaving', text: 'طالب نواب بالانسحاب من الاتفاق النووي.', want: [] },
  { why: 'an attempt is no visit', text: 'حاول خليفة حفتر زيارة طرابلس.', want: [] },
  { why: 'a condition asserts nothing', text: 'إذا هاجمت إسرائيل إيران فسترتفع الأسعار.', want: [] },
  { why: 'a possibility asserts nothing', text: 'ربما يزور بوتين أنقرة.', want: [] },
  { why: 'passive without an agent has no doer', text: 'قتل خمسة أشخاص في انفجار في بغداد.', want: [] },
  { why: 'an unnamed subject is nobody', text: 'زار وفد برلماني القاهرة.', want: [] },
  { why: 'saying something is no relation', text: 'قالت روسيا إن أوكرانيا دولة مجاورة.', want: [] },
  { why: 'a discussion of a visit is no visit', text: 'ناقش المجلس إمكانية زيارة ماكرون لبيروت.', want: [] },
  { why: 'an earthquake that strikes signs nothing', text: 'وقع زلزال قرب أنقرة.', want: [] },
  { why: 'an unnamed official is not his country', text: 'قال مسؤول أميركي إنه يتوقع عقوبات.', want: [] },
  {
    why: 'the number of the dead is not the attacker',
    text: 'قتل 123 فلسطينيا على الأقل منذ آذار.',
    want: [],
  },
  { why: 'a question asserts nothing', text: 'هل تنسحب واشنطن من حلف شمال الأطلسي؟', want: [] },
  {
    why: 'what depends on a condition',
    text: 'سيكون الخطر كبيرا إذا تخلى ترامب عن الاتفاق النووي.',
    want: [],
  },
  {
    why: 'followers of a state are not the state',
    text: 'قصف الجيش اليمني مواقع الميليشيات الموالية لإيران.',
    want: [],
  },
  { why: 'an ambassador summoned', text: 'استدعت أنقرة السفير السويدي.', want: [] },
  { why: 'looking for a way out is no talk', text: 'بحث دونالد ترامب عن مخرج مع مستشاريه.', want: [] },
  { why: 'a coffin is no soldier', text: 'أرسلت الولايات المتحدة 215 نعشا إلى كوريا الشمالية.', want: [] },
  {
    why: 'a conjoined name opens the next clause',
    text: 'اجتماع مجموعة السبع وفرنسا تدعو واشنطن لتفادي حرب تجارية',
    want: ['France urged United States'],
  },
  {
    why: 'a threat of which nobody is the object',
    text: 'تحدث حسن روحاني عن السلام. وهدد دونالد ترامب بفرض رسوم.',
    want: [],
  },
  { why: 'what is opposed is not done', text: 'عارضت ألمانيا فرض عقوبات على روسيا.', want: [] },
  {
    why: 'a place on a list of heritage',
    text: 'أدرجت اليونسكو واحة سعودية على قائمة التراث العالمي.',
    want: [],
  },
  {
    why: 'what a minister says of his own state',
    text: 'يدعم وزير الخارجية الفرنسي جان إيف لودريان فرنسا.',
    want: [],
  },
  {
    why: 'contacts that are suspended',
    text: 'أعلنت بريطانيا تعليق جميع الاتصالات الثنائية بين بريطانيا وروسيا.',
    want: [],
  },
  {
    why: 'those who oppose',
    text: 'زارت شخصيات من المعارضة الفنزويلية البيت الأبيض.',
    want: [],
  },
  {
    why: 'a duty that is denied',
    text: 'قال مايك بومبيو إنه لا يجب على إيران أن توقف شيئا.',
    want: [],
  },
  {
    why: 'a stance on what is done to somebody',
    text: 'ترفض قطر تصنيف حركة حماس تنظيما إرهابيا.',
    want: [],
  },
  {
    why: 'the seven industrial states, no pair',
    text: 'قالت إيران وتركيا إن الوضع صعب. وتأتي قمة البلدان الصناعية السبعة قريبا.',
    want: [],
  },
  {
    why: 'two named together, and then a third',
    text: 'تحدث جو بايدن وإيمانويل ماكرون. وتحدث دونالد ترامب. وكان كلاهما غائبا عن اجتماعهما.',
    want: [],
  },
  {
    why: 'aid that is frozen',
    text: 'جمدت الولايات المتحدة مساعداتها لباكستان.',
    want: [],
  },
  {
    why: 'goods that a tariff strikes',
    text: 'تقدر قيمة المنتجات الأميركية التي استهدفتها الرسوم الصينية بخمسين مليار دولار.',
    want: [],
  },
  {
    why: 'whose office the speaker has',
    text: 'وشجب زيد رعد الحسين مفوض الأمم المتحدة لحقوق الإنسان الانتهاكات.',
    want: [],
  },
];

test.each(told)('tells $why', async ({ text, want }) => {
  expect(await relationsOf(text)).toEqual([...want].sort());
});

test.each(untold)('does not tell: $why', async ({ text, want }) => {
  expect(await relationsOf(text)).toEqual(want);
});

test('a state is bound by what its minister signs, marked as derived', async () => {
  const graph = await graphOf('وقع وزير الدفاع الروسي سيرغي شويغو اتفاقية للتعاون العسكري.');
  const russia = graph.entities.find(({ type, country }) => type === 'country' && country === 'RU');
  expect(graph.relations.filter(({ derived }) => derived)).toMatchObject([
    { source: russia?.id, relation: 'signed' },
  ]);
});

test('a state is not bound by what its singers sign', async () => {
  const { relations } = await graphOf('أبرم المغني البريطاني توم جونز اتفاقا جديدا مع روسيا.');
  expect(relations.filter(({ derived }) => derived)).toEqual([]);
});

test.each([
  { why: 'a denial', text: 'نفت السعودية أنها احتجزت سعد الحريري.', want: ['detained denied'] },
  {
    why: 'a summit that another sentence calls planned',
    text: 'سيلتقي دونالد ترامب كيم جونغ أون في سنغافورة.\n\nوتأتي القمة بين دونالد ترامب وكيم جونغ أون بعد أشهر من التوتر.',
    want: ['met planned'],
  },
  {
    why: 'a noun with a date after publication',
    text: 'تبدأ الاستعدادات للقمة بين دونالد ترامب وكيم جونغ أون في 12 ديسمبر 2022.',
    want: ['met planned'],
  },
  {
    why: 'a meeting that may be put off',
    text: 'قال دونالد ترامب إن لقاءه بكيم جونغ أون قد لا يعقد في سنغافورة.',
    want: ['met planned'],
  },
  {
    why: 'a meeting that another is to follow',
    text: 'كان لقاء فلاديمير بوتين ودونالد ترامب جيدا، وستعقد قمة أخرى.',
    want: ['met actual'],
  },
  {
    why: 'an exit of which a noun speaks',
    text: 'تراجع الاقتصاد بعد خروج بريطانيا من الاتحاد الأوروبي.',
    want: ['withdrew_from planned'],
  },
])('the status of $why', async ({ text, want }) => {
  const { events } = await graphOf(text, '2022-12-03');
  expect(events.map(({ relation, status }) => `${relation} ${status}`)).toEqual(want);
});

test('the trigger is the verbal noun, not the preposition before it', async () => {
  const { content, events } = await graphOf('تحدث جو بايدن أثناء زيارته لفرنسا عن الحرب.');
  expect(events.map(({ trigger }) => content.slice(trigger.start, trigger.end))).toEqual(['زيارته']);
});
