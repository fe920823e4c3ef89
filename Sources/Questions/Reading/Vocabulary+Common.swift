/// Ways to say what any answer may hold, in French and English, without accents.
extension Wordings {
  /// That a figure is no exact one.
  static let about = Wordings(
    "environ", "plutot", "une bonne", "un bon", "a good", "je dirais", "dirais", "a mon avis", "d apres moi", "i d say",
    "i would say",
    "ish", "a peu pres", "autour de", "aux alentours de", "dans les", "peut etre", "plus ou moins", "disons",
    "en gros", "grosso modo", "pas loin de", "presque", "a vue de nez", "au pif", "approximativement",
    "about", "around", "roughly", "approximately", "approx", "maybe", "perhaps", "some", "nearly", "almost", "circa",
    "ca",
    "or so", "more or less", "say", "~", "+ / -", "something like", "give or take")
  /// That a figure is the most there is.
  static let atMost = Wordings(
    "moins de", "moins d", "jusqu a", "au plus", "au maximum", "maximum", "maxi", "max", "less than", "fewer than",
    "under",
    "up to",
    "at most", "no more than", "pas plus de", "<")
  /// That a figure is the least there is.
  static let atLeast = Wordings(
    "plus de", "plus d", "au moins", "au minimum", "minimum", "mini", "more than", "over", "at least", "no fewer than",
    ">",
    "ou plus",
    "or more")
  /// That a figure was counted.
  static let exactly = Wordings(
    "exactement", "exactly", "precisement", "pile", "d apres la facture", "sur la facture", "from the bill",
    "on the bill",
    "juste", "just")
  /// Words that carry no meaning here.
  static let fillers = Wordings(
    "je", "j", "on", "nous", "il", "y", "en", "passe", "passons", "passent", "fais", "fait", "faisons", "font", "ai",
    "avons",
    "c", "est", "ce", "sont", "ont", "we", "i", "make", "have", "do", "it", "is", "that", "there", "are", "they", "our",
    "my",
    "nos", "mes", "les", "des", "the", "of", "d", "l", "alors", "euh", "ben", "bah", "well", "um", "er", "soit",
    "en moyenne", "on average",
    "en tout", "in all", "in total", "au total")
  /// Between the ends of a range.
  static let between = Wordings("entre", "between", "de", "from")
  /// Before the second end of a range.
  static let upTo = Wordings("-", "a", "et", "to", "and", "ou", "or", "/", "jusqu a", "voire", "until")
  /// That the person does not know.
  static let unknown = Wordings(
    "je ne sais pas", "je sais pas", "j sais pas", "ne sais pas", "ne sait pas", "sais pas", "aucune idee",
    "je ne sais pas du tout", "nsp", "jsp", "inconnu", "pas d idee", "je n en sais rien", "difficile a dire",
    "on ne sait pas",
    "nous ne savons pas", "je l ignore", "don t know", "dont know", "i don t know", "i dont know", "do not know",
    "i do not know", "no idea", "not sure", "dunno", "unknown", "idk", "je ne sais plus", "i have no idea",
    "we don t know", "we do not know", "no clue", "hard to say")
  /// None at all.
  static let none = Wordings(
    "non", "aucun", "aucune", "aucuns", "aucunes", "rien", "jamais", "pas", "pas d appel", "pas d appels", "zero", "no",
    "none",
    "nothing", "never", "nil", "nope", "nada", "neant", "sans", "no calls", "aucun appel", "not any", "n a")
  /// Yes.
  static let yes = Wordings(
    "oui", "o", "ouais", "bien sur", "d accord", "si", "yes", "y", "yeah", "yep", "sure", "of course", "ok", "please",
    "true",
    "vrai", "je veux bien", "s il vous plait")
  /// Each, of a length of calls.
  static let each = Wordings(
    "chacun", "chacune", "chaque", "par appel", "l appel", "l un", "piece", "each", "a call", "per call", "a piece",
    "apiece",
    "/ appel", "/ call", "par communication", "en moyenne", "on average", "average", "long", "each on average",
    "chacun en moyenne")
}
