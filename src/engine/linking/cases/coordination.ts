import { table } from './table.ts';

/** What coordinated compounds share is written once, at the end of the last or the beginning of the first. */
export const coordination = table(`
  el- och energiteknik | el- → Elteknik; energiteknik → Energiteknik
  El- och energiteknik | El- → Elteknik; energiteknik → Energiteknik
  el- & energiteknik | el- → Elteknik; energiteknik → Energiteknik
  el-/energiteknik | el- → Elteknik; energiteknik → Energiteknik
  el- eller energiteknik | el- → Elteknik; energiteknik → Energiteknik
  svets- och plåtarbete | svets- → Svetsarbete; plåtarbete → Plåtarbete
  svets- samt plåtarbeten | svets- → Svetsarbete; plåtarbeten → Plåtarbete
  mark- och betongarbete | mark- → Markarbete; betongarbete → Betongarbete
  mark-, svets- och betongarbete | mark- → Markarbete; svets- → Svetsarbete; betongarbete → Betongarbete
  ljud- och scenteknik | ljud- → Ljudteknik; scenteknik → Scenteknik
  ljud-, el- och scenteknik | ljud- → Ljudteknik; el- → Elteknik; scenteknik → Scenteknik
  barn- och äldrevård | barn- → Barnvård; äldrevård → Äldrevård
  barn- och äldrevården | barn- → Barnvård; äldrevården → Äldrevård
  trafik- och samhällsplanering | trafik- → Trafikplanering; samhällsplanering → Samhällsplanering
  system- och webbutveckling | system- → Systemutveckling; webbutveckling → Webbutveckling
  system- och webbutvecklare | system- → Systemutvecklare; webbutvecklare → Webbutvecklare
  system- och webbutvecklarna | system- → Systemutvecklare; webbutvecklarna → Webbutvecklare
  bygg-, el- och VVS-montör | bygg- → Byggmontör; el- → Elmontör; VVS-montör → VVS-montör
  bygg-, el- och VVS-montörer | bygg- → Byggmontör; el- → Elmontör; VVS-montörer → VVS-montör
  el- och VVS-montör | el- → Elmontör; VVS-montör → VVS-montör
  kyl- och elmontör | kyl- → Kylmontör; elmontör → Elmontör
  för- och grundskollärare | för- → Förskollärare; grundskollärare → Grundskollärare
  för- eller grundskollärarna | för- → Förskollärare; grundskollärarna → Grundskollärare
  lärar- eller fritidsledarutbildning | lärar- → Lärare; fritidsledar → Fritidsledare
  lärar- och elevassistent | lärar- → Lärarassistent; elevassistent → Elevassistent
  lärar- och elevassistenter | lärar- → Lärarassistent; elevassistenter → Elevassistent
  buss- och lastbilsförare | buss- → Bussförare; lastbilsförare → Lastbilsförare
  buss-, kran- och truckförare | buss- → Bussförare; kran- → Kranförare; truckförare → Truckförare
  enhets- och kökschef | enhets- → Enhetschef; kökschef → Kökschef
  plats- eller enhetschefer | plats- → Platschef; enhetschefer → Enhetschef
  under- och sjuksköterskor | under- → Undersköterska; sjuksköterskor → Sjuksköterska
  arbets- och fysioterapeuter | arbets- → Arbetsterapeut; fysioterapeuter → Fysioterapeut
  maskinförare och -mekaniker | maskinförare → Maskinförare; mekaniker → Maskinmekaniker
  maskinförare/-mekaniker | maskinförare → Maskinförare; mekaniker → Maskinmekaniker
  trafikplanering eller -planerare | trafikplanering → Trafikplanering
  webbutvecklare och -utveckling | webbutvecklare → Webbutvecklare; utveckling → Webbutveckling
  hälso- och sjukvård | Hälso- och sjukvård
  hälso- och sjukvården | Hälso- och sjukvård
  Hälso- & sjukvård |
  studie- och yrkesvägledare | Studie- och yrkesvägledare
  studie- och yrkesvägledarna | Studie- och yrkesvägledare
  väg- och anläggningsarbetare | Väg- och anläggningsarbetare
  väg- och anläggningsarbetarens | Väg- och anläggningsarbetare
  läkare och sjuksköterskor | läkare → Läkare; sjuksköterskor → Sjuksköterska
  läkare, sjuksköterskor | läkare → Läkare; sjuksköterskor → Sjuksköterska
  kväll- och helgarbete |
  kvälls- och nattpass |
  hel- och deltid |
  in- och utlastning |
  för- och nackdelar |
  för- och efterarbete |
  lång- och kortvård |
  el- och vattenmätare |
  svets- och skärmaskin |
  bygg- och fastighetsbolag |
  mark- och miljödomstolen |
  kund- och säljmöten |
  upp- och nedgång |
  till- och frånvaro |
  jul- och nyårshelgen |
  el- och. Teknik |
  el- som drift |
  fram- och baksida |
  ett- och tvåårig |
  barn- och ungdomsböcker |
  hund- och kattmat |
  buss- och tågresor |
`);
