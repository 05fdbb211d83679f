# Builds the product and runs it as nobody in particular, on a file system that may be read-only but for /tmp.
FROM maven:3.9.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml .
COPY src src
COPY processes processes
RUN mvn --batch-mode --no-transfer-progress package -DskipTests

FROM eclipse-temurin:17.0.15_6-jre-alpine
RUN addgroup -S -g 10001 mayors && adduser -S -u 10001 -G mayors -h /app mayors
WORKDIR /app
COPY --from=build /build/target/mayors-journey.jar mayors-journey.jar
USER 10001:10001
ENV SPRING_PROFILES_ACTIVE=production MAYORS_LISTEN_ADDRESS=0.0.0.0
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 \
  CMD wget -q -O /dev/null http://127.0.0.1:8080/actuator/health || exit 1
ENTRYPOINT ["java", "-Duser.timezone=Europe/Copenhagen", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "mayors-journey.jar"]
