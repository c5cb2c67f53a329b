import { randomInt } from "node:crypto";

/** Short Norwegian words without æ, ø and å, so that any keyboard can type them. */
const words = `
  aften agat alke anker apal arnika asal aster atlas avis bakke balje balsam banjo basalt bauta beger bekk benk berg
  bever bilde birk bjelle bjerk blad blomst bluse boble bolle bord borg bregne brett brev bris brosje brygge bukett
  bukt busk dagg delta dikt duett dugg dukke einer ekko ekorn eple erle erte eske fabel fakkel fane fasan fele felt
  ferge ferie fiken filt finke fiol fisk fjell fjord flagg flette foss frakk fregne frost fugl furu garn gavl geit
  genser gitar gjerde gjest glimt gnist gran grein grind grotte gryte gulrot gynge hage hagl halm hane hare harpe
  hassel hatt havn hegg hegre helg hest himmel hjelm hjort hjul holme honning horisont hund hval hvete hytte iglo
  isfjell jakke jasmin jolle jord kaffe kajakk kalv kamel kanel kano kart katt kilde kirke kjele klang klippe klode
  klokke knapp konvall kopp korall korn kran krans kurv kvist kyst lampe lavendel leir lerke lilje lind loft luft lupin
  lykt lyng lysning maling mandel mane mark mast melon mose mugge musling nebb nepe nisse note olje orgel orrfugl oter
  padde palme pause pensel perle piano pinne planke plomme primula pute rabarbra ramme regn rein reke rips rogn rose
  rype salat sand seil sekk selje sild silke sirkel sisik skje skjold skog skute slede slott smie snor sokk sommer
  spade speil spir stall stein stjerne stol strand strikk sukker svale svane syrin tang telt teppe terne tind tinn tiur
  tomat topas torg torsk torv trapp tromme trost tulipan ugle vaffel vann varde vase vest vind vinge viol vogn vugge
`;

/** 256 of them: each word adds 8 bits. */
export const demoWords = words.trim().split(/\s+/);

const wordsInPassword = 4;

/** A password as people read one aloud, `fjord-lykt-ekorn-seil`: at least 19 characters, 32 random bits. */
export const madeUpPassword = () => Array.from({ length: wordsInPassword }, () => demoWords[randomInt(demoWords.length)]).join("-");
