package dk.kl.mayors.network.bench;

import org.springframework.data.jpa.repository.JpaRepository;

interface RunRepository extends JpaRepository<Run, String> {
}
