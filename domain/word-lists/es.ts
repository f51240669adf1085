import type { LanguageWords } from '../word-lists';

export const es: LanguageWords = {
  // Not "escalada" or "escalamiento" alone: mountains and servers have them, too.
  'mail-trouble': `queja, quejas, reclamación, reclamaciones, reclamo, reclamos, escalación,
    caso escalado, incidencia escalada, descontento*, insatisf*, inaceptable, indignad*,
    -sin queja*, -ninguna queja, -cero quejas, -sin reclamaciones, -sin reclamos,
    -ninguna reclamación, -ningún reclamo`,
  'mail-praise': `gracias por, mil gracias, agradecimiento*, buen trabajo, gran trabajo,
    excelente trabajo, bien hecho, felicitaciones, felicidades, enhorabuena, elogio*,
    -gracias por su compra, -gracias por tu compra, -gracias por su pedido,
    -gracias por tu pedido, -gracias por su registro, -gracias por registrarte,
    -gracias por su interés, -gracias por contactar*, -felicidades por tu cumpleaños`,
  'kick-off': `kick-off*, arranque, lanzamiento, reunión de inicio, reunión inicial,
    inicio de proyecto, inicio del proyecto, puesta en marcha del proyecto,
    -lanzamiento de producto, -lanzamiento del producto, -lanzamiento comercial`,
  // Not "cierre" alone: every month has one.
  'wrap-up': `retrospectiva*, cierre de proyecto, cierre del proyecto, reunión de cierre,
    sesión de cierre, fin de proyecto, fin del proyecto, balance del proyecto,
    lecciones aprendidas`,
  'check-in': `seguimiento, reunión de estado, estado del proyecto, avance del proyecto,
    revisión de avance*, puesta al día, ponernos al día, punto de control`,
  // Not "taller" alone: cars go there.
  'team-meeting': `reunión de equipo, reunión del equipo, reunión con el equipo,
    reunión de personal, reunión de departamento, reunión del departamento, reunión de área,
    reunión general, jornada de equipo, taller de equipo, taller del equipo,
    taller con el equipo`,
  'customer-meeting': `cliente, clientes, clienta, clientas, grupo focal, panel de usuarios,
    visita comercial, visita a las instalaciones, revisión de cuenta`,
  'recognition-event': `premio, premios, galardón*, reconocimiento,
    reconocimientos, homenaje, celebración, aniversario laboral, años de servicio, despedida,
    fiesta de jubilación, empleado del mes,
    -reconocimiento médico, -reconocimientos médicos, -reconocimiento facial,
    -reconocimiento de voz, -reconocimiento de imágenes, -reconocimiento de ingresos,
    -despedida de solter*`,
};
